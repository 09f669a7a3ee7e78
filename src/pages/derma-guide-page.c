/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-guide-page.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-address.h"
#include "pages/derma-guide-article-page.h"
#include "pages/derma-guide-block-view.h"
#include "treatment/derma-guide-find.h"
#include "widgets/derma-announce.h"
#include "widgets/derma-face.h"

#define MOST_FOUND 60 /* places that are listed: who finds more looks for another word */

/**
 * DermaGuidePage:
 *
 * The fifth view: the list of articles, or what was found in them, and beside it the one that is read. Where there is no room for both,
 * one at a time. Property: "face-view", how the face is shown in illustrations.
 *
 * Actions: guide.find, guide.show-source (a number), guide.open-address (an address that opens in the browser).
 */
struct _DermaGuidePage
{
  AdwBreakpointBin parent_instance;

  DermaView              face_view;
  DermaGuideIndex       *index;                          /* NULL before the first search */
  GPtrArray             *places;                         /* what was found, of DermaGuideFound */
  DermaGuideArticlePage *opened[DERMA_N_GUIDE_ARTICLES]; /* owned; NULL before it was opened */
  GtkEventController    *keys;

  AdwNavigationSplitView *split;
  GtkSearchEntry         *search;
  GtkStack               *stack;
  GtkListBox             *articles;
  GtkListBox             *found;
  GtkLabel               *count;
  AdwNavigationView      *pages;
  AdwNavigationPage      *content;
};

G_DEFINE_FINAL_TYPE (DermaGuidePage, derma_guide_page, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_FACE_VIEW = 1,
} DermaGuidePageProperty;

static GParamSpec *properties[PROP_FACE_VIEW + 1];

/* ---- Articles ---- */

static DermaGuideArticlePage *
get_page (DermaGuidePage   *self,
          DermaGuideArticle article)
{
  if (self->opened[article] == NULL)
    {
      self->opened[article] = g_object_ref_sink (derma_guide_article_page_new (article));
      derma_guide_article_page_set_view (self->opened[article], self->face_view);
    }

  return self->opened[article];
}

static DermaGuideArticlePage *
get_visible_page (DermaGuidePage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);

  return page != NULL ? DERMA_GUIDE_ARTICLE_PAGE (page) : NULL;
}

/* Its bar is only for going back. */
static void
update_header (DermaGuidePage *self)
{
  DermaGuideArticlePage *page = get_visible_page (self);
  const gboolean         is_collapsed = adw_navigation_split_view_get_collapsed (self->split);

  if (page == NULL)
    return;

  derma_guide_article_page_set_has_header (
    page, is_collapsed || adw_navigation_view_get_previous_page (self->pages, ADW_NAVIGATION_PAGE (page)) != NULL);
  adw_navigation_page_set_title (self->content, adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
  gtk_list_box_select_row (self->articles, is_collapsed ? NULL
                                                        : gtk_list_box_get_row_at_index (self->articles, (int) derma_guide_article_page_get_article (page)));
}

/* Whether one comes back to @page. */
static gboolean
is_below (DermaGuidePage    *self,
          AdwNavigationPage *page)
{
  AdwNavigationPage *below = adw_navigation_view_get_visible_page (self->pages);

  while (below != NULL && below != page)
    below = adw_navigation_view_get_previous_page (self->pages, below);

  return below != NULL;
}

/* Shows @article alone, or over what leads to it. */
static DermaGuideArticlePage *
show_article (DermaGuidePage   *self,
              DermaGuideArticle article,
              gboolean          is_over)
{
  DermaGuideArticlePage *page = get_page (self, article);
  AdwNavigationPage     *navigation_page = ADW_NAVIGATION_PAGE (page);

  if (get_visible_page (self) == page)
    ; /* it is there already */
  else if (!is_over)
    adw_navigation_view_replace (self->pages, &navigation_page, 1);
  else if (is_below (self, navigation_page))
    adw_navigation_view_pop_to_page (self->pages, navigation_page);
  else
    adw_navigation_view_push (self->pages, navigation_page);

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  update_header (self);

  return page;
}

static void
article_activated_cb (DermaGuidePage *self,
                      GtkListBoxRow  *row)
{
  derma_guide_article_page_read (show_article (self, (DermaGuideArticle) gtk_list_box_row_get_index (row), FALSE));
}

/* Beside the list there is always an article; alone it is shown when it is asked for. */
static void
update_layout (DermaGuidePage *self)
{
  const gboolean is_collapsed = adw_navigation_split_view_get_collapsed (self->split);

  gtk_list_box_set_selection_mode (self->articles, is_collapsed ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE);
  if (!is_collapsed && get_visible_page (self) == NULL)
    {
      AdwNavigationPage *first = ADW_NAVIGATION_PAGE (get_page (self, DERMA_GUIDE_HOW_IT_WORKS));

      adw_navigation_view_replace (self->pages, &first, 1);
    }
  update_header (self);
}

/* Back at the list, the focus is on what was read. */
static void
content_shown_cb (DermaGuidePage *self)
{
  DermaGuideArticlePage *page = get_visible_page (self);

  if (page == NULL || adw_navigation_split_view_get_show_content (self->split) || !adw_navigation_split_view_get_collapsed (self->split))
    return;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "articles") == 0)
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->articles, (int) derma_guide_article_page_get_article (page))));
}

static void
show_place (DermaGuidePage   *self,
            DermaGuideArticle article,
            guint             block,
            const char       *query)
{
  derma_guide_article_page_show_block (show_article (self, article, FALSE), block, query);
}

/* ---- Finding ---- */

static GtkWidget *
new_row (const char    *title,
         const char    *text,
         PangoAttrList *marks)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = gtk_label_new (title);
  GtkWidget *second = gtk_label_new (text);
  GtkWidget *labels[] = { first, second };

  gtk_label_set_attributes (GTK_LABEL (first), marks);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (labels[i]), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return row;
}

static void
add_articles (DermaGuidePage *self)
{
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    gtk_list_box_append (self->articles, new_row (derma_guide_get_title ((DermaGuideArticle) i), derma_guide_get_summary ((DermaGuideArticle) i), NULL));
}

static void
list_found (DermaGuidePage *self,
            const char     *query)
{
  const guint      n_shown = MIN (self->places->len, MOST_FOUND);
  g_autofree char *text = NULL;

  gtk_list_box_remove_all (self->found);
  for (guint i = 0; i < n_shown; i++)
    {
      const DermaGuideFound *found = g_ptr_array_index (self->places, i);
      g_autoptr (PangoAttrList) marks = derma_guide_mark_words (found->sentence, query);

      gtk_list_box_append (self->found, new_row (found->sentence, derma_guide_get_title (found->article), marks));
    }

  if (self->places->len > MOST_FOUND)
    /* Translators: %u is a number of places in the guide */
    text = g_strdup_printf (_ ("More than %u places: look for a longer word."), n_shown);
  else
    text = g_strdup_printf (ngettext ("Found in %u place", "Found in %u places", n_shown), n_shown);
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "found" : "nothing");
  derma_announce (GTK_WIDGET (self), n_shown > 0 ? text : _ ("Nothing found"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_changed_cb (DermaGuidePage *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->index == NULL)
    self->index = derma_guide_index_new ();

  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = derma_guide_index_find (self->index, query);
  if (query[0] == '\0')
    gtk_stack_set_visible_child_name (self->stack, "articles");
  else
    list_found (self, query);
}

static void
open_found (DermaGuidePage *self,
            guint           index)
{
  const DermaGuideFound *found = g_ptr_array_index (self->places, index);

  show_place (self, found->article, found->block, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
found_activated_cb (DermaGuidePage *self,
                    GtkListBoxRow  *row)
{
  open_found (self, (guint) gtk_list_box_row_get_index (row));
}

/* What was typed last may not have been looked for yet. */
static void
search_activated_cb (DermaGuidePage *self)
{
  search_changed_cb (self);
  if (self->places->len > 0)
    {
      gtk_list_box_select_row (self->found, gtk_list_box_get_row_at_index (self->found, 0));
      open_found (self, 0);
    }
}

static void
search_stopped_cb (DermaGuidePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* ---- Actions ---- */

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DermaGuidePage *self = DERMA_GUIDE_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

static void
show_source_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DermaGuidePage  *self = DERMA_GUIDE_PAGE (widget);
  g_autofree char *anchor = g_strdup_printf ("%u", g_variant_get_uint32 (parameter));

  derma_guide_article_page_show_anchor (show_article (self, DERMA_GUIDE_SOURCES, TRUE), anchor);
}

static void
open_address_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  derma_address_open (GTK_WIDGET (DERMA_GUIDE_PAGE (widget)->pages), g_variant_get_string (parameter, NULL));
}

/* Other views have the same key: it is theirs while they are shown. */
static void
mapped_cb (DermaGuidePage *self)
{
  self->keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (self->keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (self->keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("guide.find")));
  gtk_widget_add_controller (GTK_WIDGET (self), self->keys);
}

static void
unmapped_cb (DermaGuidePage *self)
{
  if (self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self), self->keys);
  self->keys = NULL;
}

/* ---- The object ---- */

static void
set_face_view (DermaGuidePage *self,
               DermaView       view)
{
  if (self->face_view == view)
    return;

  self->face_view = view;
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    if (self->opened[i] != NULL)
      derma_guide_article_page_set_view (self->opened[i], view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FACE_VIEW]);
}

static void
derma_guide_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((DermaGuidePageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      g_value_set_enum (value, DERMA_GUIDE_PAGE (object)->face_view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_guide_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((DermaGuidePageProperty) prop_id)
    {
    case PROP_FACE_VIEW:
      set_face_view (DERMA_GUIDE_PAGE (object), (DermaView) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_guide_page_dispose (GObject *object)
{
  DermaGuidePage *self = DERMA_GUIDE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_GUIDE_PAGE);
  for (guint i = 0; i < DERMA_N_GUIDE_ARTICLES; i++)
    g_clear_object (&self->opened[i]);

  G_OBJECT_CLASS (derma_guide_page_parent_class)->dispose (object);
}

static void
derma_guide_page_finalize (GObject *object)
{
  DermaGuidePage *self = DERMA_GUIDE_PAGE (object);

  g_clear_pointer (&self->index, derma_guide_index_free);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (derma_guide_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, split);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, search);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, articles);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, found);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, count);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, pages);
  gtk_widget_class_bind_template_child (widget_class, DermaGuidePage, content);
  gtk_widget_class_bind_template_callback (widget_class, update_layout);
  gtk_widget_class_bind_template_callback (widget_class, update_header);
  gtk_widget_class_bind_template_callback (widget_class, content_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
}

static void
derma_guide_page_class_init (DermaGuidePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = derma_guide_page_get_property;
  object_class->set_property = derma_guide_page_set_property;
  object_class->dispose = derma_guide_page_dispose;
  object_class->finalize = derma_guide_page_finalize;

  properties[PROP_FACE_VIEW] = g_param_spec_enum ("face-view", NULL, NULL, DERMA_TYPE_VIEW, DERMA_VIEW_MIRROR,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "guide.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "guide.show-source", "u", show_source_action);
  gtk_widget_class_install_action (widget_class, "guide.open-address", "s", open_address_action);
}

static void
derma_guide_page_init (DermaGuidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_articles (self);
  update_layout (self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmapped_cb), NULL);
}

/**
 * derma_guide_page_new:
 *
 * Returns: (transfer floating): the guide, at its list of articles
 */
GtkWidget *
derma_guide_page_new (void)
{
  return g_object_new (DERMA_TYPE_GUIDE_PAGE, NULL);
}

/**
 * derma_guide_page_show:
 * @place: the id of an article, "roller-care", or a place in it: "roller-care/replace", "words/keloid", "sources/30"
 *
 * Opens the guide there.
 *
 * Returns: whether there is such a place
 */
gboolean
derma_guide_page_show (DermaGuidePage *self,
                       const char     *place)
{
  g_auto (GStrv) parts = NULL;
  DermaGuideArticle      article;
  DermaGuideArticlePage *page;

  g_return_val_if_fail (DERMA_IS_GUIDE_PAGE (self) && place != NULL, FALSE);

  parts = g_strsplit (place, "/", 2);
  if (!derma_guide_from_id (parts[0], &article))
    return FALSE;

  page = show_article (self, article, FALSE);
  if (parts[1] != NULL)
    return derma_guide_article_page_show_anchor (page, parts[1]);

  derma_guide_article_page_read (page);

  return TRUE;
}
