/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print/derma-pdf.h"

#include <string.h>

/* cairo writes the structure of a document, but not in which language it is, what its figures show, nor whether the head of a table is
 * that of its column or of its row. And what is in no structure
 * (“Artifact”) it refers to as if it were: to objects that it does not write; the file then does not say either that it has a structure. All that is added as PDF foresees it for changes:
 * newer versions of some objects stand at the end of the file, with a table of where they are. */

#define ENTRY_LENGTH 20 /* of the table, in bytes */
#define TAIL_LENGTH 40  /* of the file, in which it says where the table is */

/* A file while it is added to. */
typedef struct
{
  GByteArray *pdf;
  guint64     table;     /* where the table of the file is */
  guint       n_objects; /* of which it says where they are, from object 0 on */
  guint64     entries;   /* where its first line is */
  guint       root;      /* the object that the others hang on */
  GString    *added;     /* lines of the new table */
} File;

static const char *
get_text (const File *self,
          guint64     offset)
{
  return (const char *) self->pdf->data + offset;
}

/* Whether what is at @offset begins with @text. */
static gboolean
begins (const File *self,
        guint64     offset,
        const char *text)
{
  const gsize length = strlen (text);

  return offset + length <= self->pdf->len && memcmp (get_text (self, offset), text, length) == 0;
}

static gboolean
find (const File *self,
      guint64     offset,
      const char *text,
      guint64    *found)
{
  const char *place;

  if (offset > self->pdf->len)
    return FALSE;

  place = g_strstr_len (get_text (self, offset), (gssize) (self->pdf->len - offset), text);
  if (place != NULL)
    *found = (guint64) (place - get_text (self, 0));
  return place != NULL;
}

/* The array ends with a zero byte for as long as it is read, so that numbers end too. */
static gboolean
read_table (File *self)
{
  static const char START[] = "startxref\n";
  char             *end;
  guint64           start;
  guint64           trailer;
  guint64           root;

  if (self->pdf->len < TAIL_LENGTH || !find (self, self->pdf->len - TAIL_LENGTH, START, &start))
    return FALSE;

  self->table = g_ascii_strtoull (get_text (self, start) + strlen (START), NULL, 10);
  if (!begins (self, self->table, "xref\n0 "))
    return FALSE;

  self->n_objects = (guint) g_ascii_strtoull (get_text (self, self->table) + strlen ("xref\n0 "), &end, 10);
  self->entries = (guint64) (end + 1 - get_text (self, 0));
  trailer = self->entries + (guint64) self->n_objects * ENTRY_LENGTH;
  if (!begins (self, trailer, "trailer\n") || !find (self, trailer, "/Root ", &root))
    return FALSE;

  self->root = (guint) g_ascii_strtoull (get_text (self, root) + strlen ("/Root "), NULL, 10);
  return self->root < self->n_objects;
}

static guint64
get_offset (const File *self,
            guint       object)
{
  return g_ascii_strtoull (get_text (self, self->entries + (guint64) object * ENTRY_LENGTH), NULL, 10);
}

static gboolean
is_figure (const File *self,
           guint       object)
{
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n<< /Type /StructElem\n   /S /Figure\n", object);

  return begins (self, get_offset (self, object), start);
}

static gboolean
is_written (const File *self,
            guint       object)
{
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n", object);

  return begins (self, get_offset (self, object), start);
}

static void
add_entry (File   *self,
           guint   object,
           guint64 place)
{
  g_string_append_printf (self->added, "%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n", object, place);
}

/* Writes that there is nothing where the file refers to something. */
static void
write_missing (File *self)
{
  for (guint i = 1; i < self->n_objects; i++)
    if (!is_written (self, i))
      {
        const guint64    place = self->pdf->len;
        g_autofree char *text = g_strdup_printf ("%u 0 obj\nnull\nendobj\n", i);

        g_byte_array_append (self->pdf, (const guint8 *) text, (guint) strlen (text));
        add_entry (self, i, place);
      }
}

/* Writes a newer version of an object, a dictionary, that says more. */
static gboolean
add_to_object (File       *self,
               guint       object,
               const char *more)
{
  const guint64    offset = get_offset (self, object);
  const guint64    place = self->pdf->len;
  g_autofree char *whole = NULL;
  char            *end;
  g_autoptr (GString) text = NULL;
  guint64 length;

  if (!find (self, offset, "endobj", &length))
    return FALSE;

  whole = g_strndup (get_text (self, offset), length - offset);
  end = g_strrstr (whole, ">>");
  if (end == NULL)
    return FALSE;

  *end = '\0';
  text = g_string_new (whole);
  g_string_append_printf (text, "   %s\n>>\nendobj\n", more);
  g_byte_array_append (self->pdf, (const guint8 *) text->str, (guint) text->len);
  add_entry (self, object, place);

  return TRUE;
}

/* Returns: (transfer full): text as PDF writes any letters */
static char *
dup_string (const char *text)
{
  g_autoptr (GString) string = g_string_new ("<FEFF");
  glong                 n = 0;
  g_autofree gunichar2 *letters = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  for (glong i = 0; i < n; i++)
    g_string_append_printf (string, "%04X", letters[i]);
  g_string_append_c (string, '>');

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static gboolean
describe_figures (File              *self,
                  const char *const *alternatives)
{
  guint n = 0;

  for (guint i = 1; i < self->n_objects && alternatives[n] != NULL; i++)
    if (is_figure (self, i))
      {
        g_autofree char *string = dup_string (alternatives[n++]);
        g_autofree char *more = g_strdup_printf ("/Alt %s", string);

        if (!add_to_object (self, i, more))
          return FALSE;
      }

  return alternatives[n] == NULL;
}

/* Whether it is a cell of that kind; if so, in which row. */
static gboolean
is_cell (const File *self,
         guint       object,
         const char *kind,
         guint      *row)
{
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n<< /Type /StructElem\n   /S /%s\n   /P ", object, kind);
  const guint64    offset = get_offset (self, object);

  if (!begins (self, offset, start))
    return FALSE;

  *row = (guint) g_ascii_strtoull (get_text (self, offset + strlen (start)), NULL, 10);
  return TRUE;
}

/* A head is that of its row where other cells stand beside it, else of its column. */
static gboolean
describe_heads (File *self)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL); /* those with other cells */
  guint row = 0;

  for (guint i = 1; i < self->n_objects; i++)
    if (is_cell (self, i, "TD", &row))
      g_hash_table_add (rows, GUINT_TO_POINTER (row));

  for (guint i = 1; i < self->n_objects; i++)
    if (is_cell (self, i, "TH", &row) &&
        !add_to_object (self, i, g_hash_table_contains (rows, GUINT_TO_POINTER (row)) ? "/A << /O /Table /Scope /Row >>" : "/A << /O /Table /Scope /Column >>"))
      return FALSE;

  return TRUE;
}

/* Where something is in no structure, cairo does not say any more that the rest is in one. */
static gboolean
describe_root (File       *self,
               const char *language)
{
  const guint64    offset = get_offset (self, self->root);
  guint64          end = 0;
  guint64          mark = G_MAXUINT64;
  g_autofree char *more = NULL;

  if (!find (self, offset, "endobj", &end))
    return FALSE;

  more = g_strdup_printf ("/Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>%s", language,
                          find (self, offset, "/MarkInfo", &mark) && mark < end ? "" : "\n   /MarkInfo << /Marked true >>");

  return add_to_object (self, self->root, more);
}

static void
write_table (File *self)
{
  const guint64 table = self->pdf->len;
  g_autoptr (GString) text = g_string_new ("xref\n");
  guint64 trailer;
  guint64 end;

  g_string_append_printf (text, "0 1\n0000000000 65535 f \n%s", self->added->str);
  if (find (self, self->entries + (guint64) self->n_objects * ENTRY_LENGTH, "trailer\n", &trailer) && find (self, trailer, ">>", &end))
    g_string_append_len (text, get_text (self, trailer), (gssize) (end - trailer));
  g_string_append_printf (text, "   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", self->table, table);
  g_byte_array_append (self->pdf, (const guint8 *) text->str, (guint) text->len);
}

/**
 * derma_pdf_describe:
 * @pdf: a file as cairo writes PDF 1.4
 * @alternatives: (array zero-terminated=1): what each of its figures shows, in their order
 * @language: the tag of its language, such as "en"
 *
 * Adds to a file what cairo cannot write, so that a screen reader can tell it.
 *
 * Returns: whether that could be done; if not, @pdf is as it was
 */
gboolean
derma_pdf_describe (GByteArray        *pdf,
                    const char *const *alternatives,
                    const char        *language)
{
  const guint length = pdf->len;
  g_autoptr (GString) added = g_string_new (NULL);
  File                self = { .pdf = pdf, .added = added };
  static const guint8 ZERO = 0;

  g_return_val_if_fail (alternatives != NULL && language != NULL, FALSE);

  g_byte_array_append (pdf, &ZERO, 1);
  if (read_table (&self))
    {
      g_byte_array_set_size (pdf, length);
      if (describe_figures (&self, alternatives) && describe_heads (&self) && describe_root (&self, language))
        {
          write_missing (&self);
          write_table (&self);
          return TRUE;
        }
    }
  g_byte_array_set_size (pdf, length);

  return FALSE;
}
