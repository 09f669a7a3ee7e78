/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-guide-article-page.h"

#include <math.h>

#include "pages/derma-guide-block-view.h"
#include "pages/derma-guide-picture-view.h"

#define SETTLE_FRAMES 12 /* in which a page that was just shown moved nothing any more */
#define MAX_FRAMES 120

/**
 * DermaGuideArticlePage:
 *
 * One article of the guide. Where it was left, it is found again as long as the page is kept.
 */
struct _DermaGuideArticlePage
{
  AdwNavigationPage parent_instance;

  DermaGuideArticle article;
  GPtrArray        *content; /* of DermaGuideBlock */
  GPtrArray        *views;   /* of DermaGuideBlockView, for each of them; owned by the widgets that hold them */
  GtkWidget        *found;   /* what was gone to last; not owned */
  guint             tick;
  guint             n_frames; /* since it was gone to */
  guint             n_still;  /* of them, those at the end in which nothing moved */

  GtkViewport *viewport;
  GtkBox      *blocks;
  GtkBox      *heading;
  GtkLabel    *title;
};

G_DEFINE_FINAL_TYPE (DermaGuideArticlePage, derma_guide_article_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_in_list (const DermaGuideBlock *block)
{
  return block->kind == DERMA_GUIDE_ROW || block->kind == DERMA_GUIDE_SOURCE;
}

static GtkWidget *
new_group (const DermaGuideBlock *block)
{
  GtkWidget *group;

  if (is_in_list (block))
    {
      group = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (group), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (group, "boxed-list");

      return group;
    }

  group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);

  return group;
}

static void
add_row (GtkListBox            *list,
         const DermaGuideBlock *block,
         GtkWidget             *view)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), view);
  if (block->title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, block->title,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, block->text, -1);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text, -1);
  gtk_list_box_append (list, row);
}

/* Blocks of a kind that follow one another are one list. */
static void
add_blocks (DermaGuideArticlePage *self)
{
  GtkWidget *group = NULL;
  guint      step = 0;

  for (guint i = 0; i < self->content->len; i++)
    {
      const DermaGuideBlock *block = g_ptr_array_index (self->content, i);
      const DermaGuideBlock *before = i > 0 ? g_ptr_array_index (self->content, i - 1) : NULL;
      const gboolean         is_item = block->kind == DERMA_GUIDE_POINT || block->kind == DERMA_GUIDE_STEP;
      const gboolean         goes_on = before != NULL && before->kind == block->kind;
      GtkWidget             *view;

      step = block->kind == DERMA_GUIDE_STEP ? step + 1 : 0;
      view = derma_guide_block_view_new (block, step);
      g_ptr_array_add (self->views, view);

      if (!is_item && !is_in_list (block))
        {
          gtk_box_append (self->blocks, view);
          continue;
        }
      if (!goes_on)
        {
          group = new_group (block);
          gtk_box_append (self->blocks, group);
        }
      if (is_in_list (block))
        add_row (GTK_LIST_BOX (group), block, view);
      else
        gtk_box_append (GTK_BOX (group), view);
    }
}

static void
stop_waiting (DermaGuideArticlePage *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

/* Returns: whether it was there already */
static gboolean
scroll_to_found (DermaGuideArticlePage *self)
{
  graphene_point_t place;
  double           before;
  GtkAdjustment   *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));

  if (!gtk_widget_compute_point (self->found, GTK_WIDGET (self->blocks), &GRAPHENE_POINT_INIT (0, 0), &place))
    return FALSE;

  /* With some room above it, so that what comes before can be seen. */
  before = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, place.y - gtk_adjustment_get_page_size (adjustment) / 4);
  return fabs (gtk_adjustment_get_value (adjustment) - before) < 1;
}

/* What was just put into the window has no place yet, and the place moves while lines are broken and the focus comes. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *frame_clock,
           gpointer       user_data)
{
  DermaGuideArticlePage *self = DERMA_GUIDE_ARTICLE_PAGE (widget);

  if (!gtk_widget_get_mapped (self->found) || gtk_widget_get_height (self->found) == 0)
    return G_SOURCE_CONTINUE;

  self->n_still = scroll_to_found (self) ? self->n_still + 1 : 0;
  if (self->n_still < SETTLE_FRAMES && self->n_frames++ < MAX_FRAMES)
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
derma_guide_article_page_dispose (GObject *object)
{
  DermaGuideArticlePage *self = DERMA_GUIDE_ARTICLE_PAGE (object);

  stop_waiting (self);
  self->found = NULL;
  if (self->views != NULL)
    g_ptr_array_set_size (self->views, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), DERMA_TYPE_GUIDE_ARTICLE_PAGE);

  G_OBJECT_CLASS (derma_guide_article_page_parent_class)->dispose (object);
}

static void
derma_guide_article_page_finalize (GObject *object)
{
  DermaGuideArticlePage *self = DERMA_GUIDE_ARTICLE_PAGE (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->content, g_ptr_array_unref);

  G_OBJECT_CLASS (derma_guide_article_page_parent_class)->finalize (object);
}

static void
derma_guide_article_page_class_init (DermaGuideArticlePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_guide_article_page_dispose;
  object_class->finalize = derma_guide_article_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/Dermaroller/pages/derma-guide-article-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DermaGuideArticlePage, viewport);
  gtk_widget_class_bind_template_child (widget_class, DermaGuideArticlePage, blocks);
  gtk_widget_class_bind_template_child (widget_class, DermaGuideArticlePage, heading);
  gtk_widget_class_bind_template_child (widget_class, DermaGuideArticlePage, title);
}

static void
derma_guide_article_page_init (DermaGuideArticlePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->views = g_ptr_array_new ();
}

/**
 * derma_guide_article_page_new:
 *
 * Returns: (transfer floating): the article
 */
DermaGuideArticlePage *
derma_guide_article_page_new (DermaGuideArticle article)
{
  DermaGuideArticlePage *self = g_object_new (DERMA_TYPE_GUIDE_ARTICLE_PAGE, "title", derma_guide_get_title (article), NULL);

  self->article = article;
  self->content = derma_guide_get_blocks (article);
  gtk_label_set_label (self->title, derma_guide_get_title (article));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, derma_guide_get_title (article), -1);
  add_blocks (self);

  return self;
}

DermaGuideArticle
derma_guide_article_page_get_article (DermaGuideArticlePage *self)
{
  g_return_val_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self), DERMA_GUIDE_HOW_IT_WORKS);

  return self->article;
}

/**
 * derma_guide_article_page_set_view:
 * @view: how the face is shown in illustrations
 */
void
derma_guide_article_page_set_view (DermaGuideArticlePage *self,
                                   DermaView              view)
{
  g_return_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self));

  for (guint i = 0; i < self->views->len; i++)
    {
      GtkWidget *content = adw_bin_get_child (ADW_BIN (g_ptr_array_index (self->views, i)));

      if (DERMA_IS_GUIDE_PICTURE_VIEW (content))
        derma_guide_picture_view_set_view (DERMA_GUIDE_PICTURE_VIEW (content), view);
    }
}

/**
 * derma_guide_article_page_set_has_header:
 * @has_header: whether there is somewhere to go back to
 */
void
derma_guide_article_page_set_has_header (DermaGuideArticlePage *self,
                                         gboolean               has_header)
{
  g_return_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self));

  adw_toolbar_view_set_reveal_top_bars (ADW_TOOLBAR_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self))), has_header);
}

/**
 * derma_guide_article_page_read:
 *
 * Puts the focus where reading begins.
 */
void
derma_guide_article_page_read (DermaGuideArticlePage *self)
{
  GtkAdjustment *adjustment;
  double         value;

  g_return_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self));

  /* The place where the article was left counts more than that its title can be seen. */
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
  value = gtk_adjustment_get_value (adjustment);
  gtk_viewport_set_scroll_to_focus (self->viewport, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->heading));
  gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);
  gtk_adjustment_set_value (adjustment, value);
}

/* A row of a list takes the focus itself; anything else only while it is what was gone to. */
static void
focus_found (DermaGuideArticlePage *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (self->found, GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL)
    {
      gtk_widget_grab_focus (row);
      return;
    }

  gtk_widget_set_focusable (self->found, TRUE);
  gtk_widget_grab_focus (self->found);
}

static void
forget_found (DermaGuideArticlePage *self)
{
  if (self->found == NULL)
    return;

  derma_guide_block_view_mark (DERMA_GUIDE_BLOCK_VIEW (self->found), NULL);
  gtk_widget_set_focusable (self->found, FALSE);
  self->found = NULL;
}

/**
 * derma_guide_article_page_show_block:
 * @index: of the block
 * @query: (nullable): words in it that are looked for
 *
 * Goes to a block, and makes it stand out.
 */
void
derma_guide_article_page_show_block (DermaGuideArticlePage *self,
                                     guint                  index,
                                     const char            *query)
{
  const DermaGuideBlock *block;

  g_return_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self) && index < self->content->len);

  forget_found (self);
  stop_waiting (self);
  block = g_ptr_array_index (self->content, index);
  self->found = g_ptr_array_index (self->views, index);
  derma_guide_block_view_mark (DERMA_GUIDE_BLOCK_VIEW (self->found), query != NULL ? query : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->found), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text, -1);
  focus_found (self);

  self->n_frames = 0;
  self->n_still = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

/**
 * derma_guide_article_page_show_anchor:
 * @anchor: of a block
 *
 * Goes to a block, and makes it stand out.
 *
 * Returns: whether there is one
 */
gboolean
derma_guide_article_page_show_anchor (DermaGuideArticlePage *self,
                                      const char            *anchor)
{
  guint index;

  g_return_val_if_fail (DERMA_IS_GUIDE_ARTICLE_PAGE (self), FALSE);

  if (!derma_guide_find_anchor (self->content, anchor, &index))
    return FALSE;

  derma_guide_article_page_show_block (self, index, NULL);

  return TRUE;
}
