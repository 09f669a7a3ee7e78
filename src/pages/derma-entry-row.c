/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/derma-entry-row.h"

#include <adwaita.h>
#include <string.h>

#include "pages/derma-guide-block-view.h"

#define MARGIN_X 14 /* pixels, as all that follow */
#define MARGIN_Y 10
#define ICON_SIZE 16
#define ICON_GAP 12
#define TEXT_GAP 12
#define LEAST_TEXT 72
#define USUAL_TEXT 320
#define MAX_NOTE 140       /* letters that are shown of a note */
#define CAPTION_SCALE 0.82 /* as libadwaita's */
#define DIM 0.55           /* as libadwaita's */
#define DIM_HIGH_CONTRAST 0.9

/* What makes a paragraph one from right to left, and keeps the direction of what it says: RLM, FSI, PDI. */
#define RTL_PARAGRAPH "\342\200\217\342\201\250%s\342\201\251"

struct _DermaEntryRow
{
  GtkWidget parent_instance;

  GtkWidget   *icon;
  char        *title;
  char        *subtitle; /* may be empty, as all that follow */
  char        *found;
  char        *note;
  char        *query;
  char        *day;
  char        *clock;
  PangoLayout *text;   /* (nullable): title, subtitle, what was found and note, each in lines of its own */
  PangoLayout *moment; /* (nullable): day and clock */
  int          moment_width;
  int          moment_height;
};

G_DEFINE_FINAL_TYPE (DermaEntryRow, derma_entry_row, GTK_TYPE_WIDGET)

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           from,
        guint           to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttribute *
dim_new (void)
{
  const gboolean is_high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  return pango_attr_foreground_alpha_new ((guint16) ((is_high_contrast ? DIM_HIGH_CONTRAST : DIM) * G_MAXUINT16));
}

/* Adds a paragraph, which reads in the direction of the window as a whole, and in its own inside.
 *
 * Returns: where it begins, in bytes */
static guint
add_paragraph (DermaEntryRow *self,
               GString       *words,
               const char    *paragraph)
{
  const guint    start = (guint) words->len;
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (*paragraph == '\0')
    return start;

  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append_printf (words, is_rtl ? RTL_PARAGRAPH : "%s", paragraph);
  return start;
}

static PangoLayout *
create_layout (DermaEntryRow *self,
               const char    *words,
               PangoAttrList *attributes,
               gboolean       is_at_end)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, is_rtl == is_at_end ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* What is looked for stands out as it does in the guide. */
static void
add_marks (PangoAttrList *attributes,
           const char    *words,
           const char    *query)
{
  g_autoptr (PangoAttrList) marks = derma_guide_mark_words (words, query);
  GSList *list = pango_attr_list_get_attributes (marks);

  for (GSList *mark = list; mark != NULL; mark = mark->next)
    pango_attr_list_insert (attributes, mark->data);
  g_slist_free (list);
}

static void
create_text (DermaEntryRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint subtitle;
  guint note;

  add_paragraph (self, words, self->title);
  subtitle = add_paragraph (self, words, self->subtitle);
  add_paragraph (self, words, self->found);
  note = add_paragraph (self, words, self->note);
  insert (attributes, pango_attr_scale_new (CAPTION_SCALE), subtitle, G_MAXUINT);
  insert (attributes, dim_new (), subtitle, note);
  if (*self->query != '\0')
    add_marks (attributes, words->str, self->query);
  self->text = create_layout (self, words->str, attributes, FALSE);
}

static void
create_moment (DermaEntryRow *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  guint clock;

  add_paragraph (self, words, self->day);
  clock = add_paragraph (self, words, self->clock);
  insert (attributes, pango_attr_scale_new (CAPTION_SCALE), 0, G_MAXUINT);
  insert (attributes, pango_attr_font_features_new ("tnum=1"), 0, G_MAXUINT);
  insert (attributes, dim_new (), clock, G_MAXUINT);
  self->moment = create_layout (self, words->str, attributes, TRUE);
  pango_layout_get_pixel_size (self->moment, &self->moment_width, &self->moment_height);
  pango_layout_set_width (self->moment, self->moment_width * PANGO_SCALE);
}

static void
ensure_layouts (DermaEntryRow *self)
{
  if (self->text != NULL)
    return;

  create_text (self);
  create_moment (self);
}

static void
forget_layouts (DermaEntryRow *self)
{
  g_clear_object (&self->text);
  g_clear_object (&self->moment);
}

/* Returns: the height of the words in that width, in pixels */
static int
lay_out_text (DermaEntryRow *self,
              int            width)
{
  int height;

  ensure_layouts (self);
  pango_layout_set_width (self->text, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->text, NULL, &height);
  return height;
}

/* Returns: the width that is not for the words */
static int
get_around (DermaEntryRow *self)
{
  ensure_layouts (self);
  return 2 * MARGIN_X + ICON_SIZE + ICON_GAP + TEXT_GAP + self->moment_width;
}

static GtkSizeRequestMode
derma_entry_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
derma_entry_row_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  DermaEntryRow *self = DERMA_ENTRY_ROW (widget);
  const int      around = get_around (self);
  int            height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = around + LEAST_TEXT;
      *natural = around + USUAL_TEXT;
      return;
    }

  height = lay_out_text (self, for_size < 0 ? USUAL_TEXT : for_size - around);
  *minimum = *natural = 2 * MARGIN_Y + MAX (MAX (height, self->moment_height), ICON_SIZE);
}

static void
derma_entry_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  DermaEntryRow *self = DERMA_ENTRY_ROW (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int      x = is_rtl ? width - MARGIN_X - ICON_SIZE : MARGIN_X;
  int            least;

  gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->icon, &(GtkAllocation) { x, MARGIN_Y + 2, MAX (least, ICON_SIZE), ICON_SIZE }, -1);
}

static void
draw (GtkSnapshot   *snapshot,
      PangoLayout   *layout,
      int            x,
      const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, MARGIN_Y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
derma_entry_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  DermaEntryRow *self = DERMA_ENTRY_ROW (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int      width = gtk_widget_get_width (widget);
  GdkRGBA        color;

  gtk_widget_get_color (widget, &color);
  lay_out_text (self, width - get_around (self));
  gtk_widget_snapshot_child (widget, self->icon, snapshot);
  draw (snapshot, self->text, is_rtl ? MARGIN_X + self->moment_width + TEXT_GAP : MARGIN_X + ICON_SIZE + ICON_GAP, &color);
  draw (snapshot, self->moment, is_rtl ? MARGIN_X : width - MARGIN_X - self->moment_width, &color);
}

static void
derma_entry_row_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (derma_entry_row_parent_class)->css_changed (widget, change);

  forget_layouts (DERMA_ENTRY_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
derma_entry_row_system_setting_changed (GtkWidget       *widget,
                                        GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (derma_entry_row_parent_class)->system_setting_changed (widget, setting);

  forget_layouts (DERMA_ENTRY_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
derma_entry_row_direction_changed (GtkWidget       *widget,
                                   GtkTextDirection previous_direction)
{
  GTK_WIDGET_CLASS (derma_entry_row_parent_class)->direction_changed (widget, previous_direction);

  forget_layouts (DERMA_ENTRY_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
derma_entry_row_dispose (GObject *object)
{
  DermaEntryRow *self = DERMA_ENTRY_ROW (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  forget_layouts (self);

  G_OBJECT_CLASS (derma_entry_row_parent_class)->dispose (object);
}

static void
derma_entry_row_finalize (GObject *object)
{
  DermaEntryRow *self = DERMA_ENTRY_ROW (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->found);
  g_free (self->note);
  g_free (self->query);
  g_free (self->day);
  g_free (self->clock);

  G_OBJECT_CLASS (derma_entry_row_parent_class)->finalize (object);
}

static void
derma_entry_row_class_init (DermaEntryRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = derma_entry_row_dispose;
  object_class->finalize = derma_entry_row_finalize;
  widget_class->get_request_mode = derma_entry_row_get_request_mode;
  widget_class->measure = derma_entry_row_measure;
  widget_class->size_allocate = derma_entry_row_size_allocate;
  widget_class->snapshot = derma_entry_row_snapshot;
  widget_class->css_changed = derma_entry_row_css_changed;
  widget_class->system_setting_changed = derma_entry_row_system_setting_changed;
  widget_class->direction_changed = derma_entry_row_direction_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
derma_entry_row_init (DermaEntryRow *self)
{
  self->title = g_strdup ("");
  self->subtitle = g_strdup ("");
  self->found = g_strdup ("");
  self->note = g_strdup ("");
  self->query = g_strdup ("");
  self->day = g_strdup ("");
  self->clock = g_strdup ("");
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
}

/**
 * derma_entry_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
derma_entry_row_new (void)
{
  return g_object_new (DERMA_TYPE_ENTRY_ROW, NULL);
}

static char *
dup_short_note (const char *note)
{
  g_autofree char *line = g_strdelimit (g_strdup (note), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NOTE)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_NOTE - 1);
  return g_strconcat (start, "…", NULL);
}

/**
 * derma_entry_row_show:
 *
 * Shows what an entry says now.
 */
void
derma_entry_row_show (DermaEntryRow  *self,
                      DermaEntryItem *item)
{
  g_autofree char *icon_name = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (DERMA_IS_ENTRY_ROW (self) && DERMA_IS_ENTRY_ITEM (item));

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->clock, g_free);
  g_object_get (item, "icon-name", &icon_name, "title", &self->title, "subtitle", &self->subtitle, "found", &self->found, "note", &note,
                "query", &self->query, "day", &self->day, "clock", &self->clock, NULL);
  self->note = dup_short_note (note);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);

  forget_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
