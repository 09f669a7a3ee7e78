/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-guide-block-view.h"

#include <glib/gi18n-lib.h>

#include "pages/derma-guide-picture-view.h"
#include "treatment/derma-guide-find.h"

/**
 * DermaGuideBlockView:
 *
 * A block of an article as it is read: its words, and under them a line with a small button for each source. A press on one asks for
 * "guide.show-source", one on an address for "guide.open-address".
 */
struct _DermaGuideBlockView
{
  AdwBin parent_instance;

  GtkLabel *title; /* may be NULL */
  GtkLabel *text;  /* may be NULL */
};

G_DEFINE_FINAL_TYPE (DermaGuideBlockView, derma_guide_block_view, ADW_TYPE_BIN)

static void
derma_guide_block_view_class_init (DermaGuideBlockViewClass *klass)
{
}

static void
derma_guide_block_view_init (DermaGuideBlockView *self)
{
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

/* What stands on the button is not all that it says. */
static void
name_button (GtkWidget  *button,
             const char *sentence)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static GtkWidget *
new_number_button (const DermaSource *source,
                   gboolean           is_last)
{
  /* Translators: %u is the number of a source, in a line such as “Sources: 1, 6, 35” */
  g_autofree char *label = g_strdup_printf (is_last ? C_ ("the last of several", "%u") : C_ ("one of several", "%u,"), source->number);
  g_autofree char *name = derma_source_to_name (source);
  /* Translators: %u is the number of a source, %s its author or publisher */
  g_autofree char *sentence = g_strdup_printf (_ ("Source %u: %s"), source->number, name);
  GtkWidget       *button = gtk_button_new_with_label (label);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guide.show-source");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", source->number);
  gtk_widget_set_tooltip_text (button, sentence);
  name_button (button, sentence);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "guide-number");

  return button;
}

/* A line that is read as one: “Sources: 1, 6, 35”. */
static void
add_numbers (GtkWidget  *box,
             const char *numbers)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  GtkWidget         *wrap = adw_wrap_box_new ();
  GtkWidget         *label;
  const DermaSource *source;

  while (*numbers != '\0' && (source = derma_source_next (&numbers)) != NULL)
    g_ptr_array_add (sources, (gpointer) source);

  /* Translators: numbers follow */
  label = gtk_label_new (ngettext ("Source:", "Sources:", sources->len));
  gtk_widget_add_css_class (label, "dim-label");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 2);
  gtk_widget_add_css_class (wrap, "guide-numbers");
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), label);
  for (guint i = 0; i < sources->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), new_number_button (g_ptr_array_index (sources, i), i + 1 == sources->len));
  gtk_box_append (GTK_BOX (box), wrap);
}

/* An address opens by itself only in a browser; its name says where it leads. */
static GtkWidget *
new_address_button (const DermaSource *source,
                    const char        *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : address;
  /* Translators: %u is the number of a source, %s a site such as pubmed.ncbi.nlm.nih.gov */
  g_autofree char *sentence = g_strdup_printf (_ ("Open source %u in the browser: %s"), source->number, host);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (g_str_has_prefix (host, "www.") ? host + 4 : host);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("open-outside-symbolic"));
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "guide.open-address");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_widget_set_tooltip_text (button, address);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  name_button (button, sentence);

  return button;
}

static GtkWidget *
new_addresses (const DermaSource *source)
{
  GtkWidget *addresses = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (addresses), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (addresses), 6);
  gtk_widget_set_margin_top (addresses, 6);
  for (guint i = 0; i < G_N_ELEMENTS (source->urls) && source->urls[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (addresses), new_address_button (source, source->urls[i]));

  return addresses;
}

static GtkWidget *
new_source (DermaGuideBlockView   *self,
            const DermaGuideBlock *block)
{
  const DermaSource *source = block->source;
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget         *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget         *number = gtk_label_new (block->anchor);

  gtk_label_set_width_chars (GTK_LABEL (number), 3);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_box_append (GTK_BOX (box), number);

  self->text = add_label (words, block->text, "guide-source");
  gtk_widget_add_css_class (GTK_WIDGET (add_label (words, derma_source_get_remark (source), "caption")), "dim-label");
  if (source->urls[0] != NULL)
    gtk_box_append (GTK_BOX (words), new_addresses (source));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "guide-row");

  return box;
}

/* A point or step of a list: what leads it, beside the words. */
static GtkWidget *
new_item (GtkWidget  *words,
          const char *lead)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (lead);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "guide-text");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static GtkWidget *
new_note (GtkWidget *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"), -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "guide-note");

  return box;
}

static const char *
get_style (DermaGuideBlockKind kind)
{
  switch (kind)
    {
    case DERMA_GUIDE_HEADING:
      return "title-3";
    case DERMA_GUIDE_LEAD:
      return "guide-lead";
    case DERMA_GUIDE_ROW:
      return "guide-row-text";
    case DERMA_GUIDE_PARAGRAPH:
    case DERMA_GUIDE_POINT:
    case DERMA_GUIDE_STEP:
    case DERMA_GUIDE_NOTE:
    case DERMA_GUIDE_PICTURE:
    case DERMA_GUIDE_SOURCE:
    default:
      return "guide-text";
    }
}

static GtkWidget *
new_words (DermaGuideBlockView   *self,
           const DermaGuideBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  if (block->title != NULL)
    self->title = add_label (box, block->title, "heading");
  if (block->kind == DERMA_GUIDE_HEADING)
    {
      self->text = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", block->text, "wrap", TRUE,
                                 "xalign", 0.0, "css-classes", (const char *const[]) { "title-3", "guide-heading", NULL }, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
    }
  else
    self->text = add_label (box, block->text, get_style (block->kind));
  if (block->numbers[0] != '\0')
    add_numbers (box, block->numbers);

  return box;
}

static GtkWidget *
new_content (DermaGuideBlockView   *self,
             const DermaGuideBlock *block,
             guint                  step)
{
  g_autofree char *lead = NULL;
  GtkWidget       *words;

  if (block->kind == DERMA_GUIDE_PICTURE)
    return derma_guide_picture_view_new (block->picture, block->text);
  if (block->kind == DERMA_GUIDE_SOURCE)
    return new_source (self, block);

  words = new_words (self, block);
  switch (block->kind)
    {
    case DERMA_GUIDE_STEP:
      /* Translators: the number of a step in a list: “1.” */
      lead = g_strdup_printf (_ ("%u."), step);
      return new_item (words, lead);
    case DERMA_GUIDE_POINT:
      return new_item (words, "•");
    case DERMA_GUIDE_NOTE:
      return new_note (words);
    case DERMA_GUIDE_ROW:
      gtk_widget_add_css_class (words, "guide-row");
      return words;
    case DERMA_GUIDE_HEADING:
    case DERMA_GUIDE_LEAD:
    case DERMA_GUIDE_PARAGRAPH:
    case DERMA_GUIDE_PICTURE:
    case DERMA_GUIDE_SOURCE:
    default:
      return words;
    }
}

/**
 * derma_guide_block_view_new:
 * @step: of a list in which the order counts, from 1
 *
 * Returns: (transfer floating): the block
 */
GtkWidget *
derma_guide_block_view_new (const DermaGuideBlock *block,
                            guint                  step)
{
  const gboolean       is_item = block->kind == DERMA_GUIDE_POINT || block->kind == DERMA_GUIDE_STEP;
  DermaGuideBlockView *self = g_object_new (DERMA_TYPE_GUIDE_BLOCK_VIEW, "accessible-role",
                                            is_item ? GTK_ACCESSIBLE_ROLE_LIST_ITEM : GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  adw_bin_set_child (ADW_BIN (self), new_content (self, block, step));

  return GTK_WIDGET (self);
}

/**
 * derma_guide_mark_words:
 * @query: words that are looked for
 *
 * Returns: (transfer full): what makes them stand out in @text, by more than a colour
 */
PangoAttrList *
derma_guide_mark_words (const char *text,
                        const char *query)
{
  g_autoptr (GArray) ranges = derma_guide_find_ranges (text, query);
  PangoAttrList *marks = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const DermaGuideRange *range = &g_array_index (ranges, DermaGuideRange, i);
      PangoAttribute        *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint j = 0; j < G_N_ELEMENTS (attributes); j++)
        {
          attributes[j]->start_index = (guint) range->start;
          attributes[j]->end_index = (guint) range->end;
          pango_attr_list_insert (marks, attributes[j]);
        }
    }

  return marks;
}

static void
mark_label (GtkLabel   *label,
            const char *query)
{
  g_autoptr (PangoAttrList) marks = NULL;

  if (label == NULL)
    return;

  marks = query != NULL ? derma_guide_mark_words (gtk_label_get_text (label), query) : NULL;
  gtk_label_set_attributes (label, marks);
}

/**
 * derma_guide_block_view_mark:
 * @query: (nullable): words that are looked for; %NULL where the block is no more what was looked for
 *
 * Makes the block stand out, and the words in it.
 */
void
derma_guide_block_view_mark (DermaGuideBlockView *self,
                             const char          *query)
{
  g_return_if_fail (DERMA_IS_GUIDE_BLOCK_VIEW (self));

  mark_label (self->title, query);
  mark_label (self->text, query);
  if (query != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "guide-found");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "guide-found");
}
