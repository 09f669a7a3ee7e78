/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-session-list.h"

#include "core/derma-error.h"

#define BLOCK 32 /* sessions read at once: what a screen shows */

static const char SELECT_BLOCK[] =
  "SELECT id, roller, t0_s, t0_offset_s, needle_um, is_stated, pain, note, started_s <> t0_s FROM session"
  " WHERE t0_s IS NOT NULL ORDER BY t0_s DESC, id DESC LIMIT :n OFFSET :first";

static const char SELECT_ONE[] =
  "SELECT id, roller, t0_s, t0_offset_s, needle_um, is_stated, pain, note, started_s <> t0_s FROM session WHERE id = :id AND t0_s IS NOT NULL";

static const char SELECT_POSITION[] =
  "SELECT count(*) FROM session WHERE t0_s IS NOT NULL AND (t0_s, id) > (:t0_s, :id)";

struct _DermaSessionList
{
  GObject parent_instance;

  DermaPastSource *source;   /* a reference */
  GPtrArray       *sessions; /* (nullable) DermaPastSession: NULL until asked for */
  GHashTable      *by_id;    /* gint64 * → DermaPastSession, unowned: those that are in sessions */
};

static GType
get_item_type (GListModel *model)
{
  return DERMA_TYPE_PAST_SESSION;
}

static guint
get_n_items (GListModel *model)
{
  return DERMA_SESSION_LIST (model)->sessions->len;
}

static void
read_row (DermaStatement *stmt,
          DermaPastRow   *row)
{
  row->id = derma_statement_get_int (stmt, 0);
  row->roller_id = derma_statement_get_int (stmt, 1);
  row->t0 = derma_statement_get_time (stmt, 2);
  row->needle_um = (guint) derma_statement_get_int (stmt, 4);
  row->is_stated = derma_statement_get_int (stmt, 5) != 0;
  row->pain = derma_statement_is_null (stmt, 6) ? -1 : (int) derma_statement_get_int (stmt, 6);
  row->note = g_strdup (derma_statement_get_text (stmt, 7));
  row->is_day_only = row->is_stated && derma_statement_get_int (stmt, 8) != 0;
}

static void
put_session (DermaSessionList *self,
             guint             position,
             DermaPastRow     *row)
{
  DermaPastSession *session = NULL;

  if (g_ptr_array_index (self->sessions, position) != NULL)
    return;

  session = derma_past_session_new (self->source, row);
  g_ptr_array_index (self->sessions, position) = session;
  g_hash_table_insert (self->by_id, g_memdup2 (&row->id, sizeof row->id), session);
}

static gboolean
load_block (DermaSessionList *self,
            guint             first,
            GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->source->database, SELECT_BLOCK, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":n", BLOCK);
  derma_statement_bind (stmt, ":first", first);
  for (guint i = first; derma_statement_step (stmt, &has_row, error); i++)
    {
      g_auto (DermaPastRow) row = { 0 };

      if (!has_row || i >= self->sessions->len)
        return TRUE;

      read_row (stmt, &row);
      put_session (self, i, &row);
    }

  return FALSE;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  DermaSessionList *self = DERMA_SESSION_LIST (model);
  g_autoptr (GError) error = NULL;

  if (position >= self->sessions->len)
    return NULL;

  if (g_ptr_array_index (self->sessions, position) == NULL && self->source->database != NULL &&
      !load_block (self, position - position % BLOCK, &error))
    g_warning ("Could not read the sessions: %s", error->message);

  /* A list must hold what it said it holds, also where it cannot be read. */
  if (g_ptr_array_index (self->sessions, position) == NULL)
    {
      g_auto (DermaPastRow) row = { .pain = -1, .note = g_strdup ("") };

      put_session (self, position, &row);
    }

  return g_object_ref (g_ptr_array_index (self->sessions, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DermaSessionList, derma_session_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
unref_session (gpointer session)
{
  g_clear_object (&session);
}

static void
derma_session_list_finalize (GObject *object)
{
  DermaSessionList *self = DERMA_SESSION_LIST (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_rc_box_release);

  G_OBJECT_CLASS (derma_session_list_parent_class)->finalize (object);
}

static void
derma_session_list_class_init (DermaSessionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = derma_session_list_finalize;
}

static void
derma_session_list_init (DermaSessionList *self)
{
  self->sessions = g_ptr_array_new_with_free_func (unref_session);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * derma_session_list_new:
 * @source: referenced
 *
 * Returns: (transfer full): an empty list
 */
DermaSessionList *
derma_session_list_new (DermaPastSource *source)
{
  DermaSessionList *self = g_object_new (DERMA_TYPE_SESSION_LIST, NULL);

  self->source = g_rc_box_acquire (source);
  return self;
}

/**
 * derma_session_list_fill:
 * @n_sessions: how many there are in the journal
 *
 * Makes the list as long as the journal; nothing is read yet.
 */
void
derma_session_list_fill (DermaSessionList *self,
                         guint             n_sessions)
{
  g_assert (self->sessions->len == 0);

  g_ptr_array_set_size (self->sessions, (gint) n_sessions);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_sessions);
}

static gboolean
find_position (DermaSessionList   *self,
               const DermaPastRow *row,
               guint              *position,
               GError            **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->source->database, SELECT_POSITION, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":t0_s", row->t0.utc_s);
  derma_statement_bind (stmt, ":id", row->id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;

  *position = (guint) derma_statement_get_int (stmt, 0);
  return TRUE;
}

static gboolean
load_row (DermaSessionList *self,
          gint64            session_id,
          DermaPastRow     *row,
          GError          **error)
{
  g_autoptr (DermaStatement) stmt = derma_database_borrow (self->source->database, SELECT_ONE, error);
  gboolean has_row = FALSE;

  if (stmt == NULL)
    return FALSE;

  derma_statement_bind (stmt, ":id", session_id);
  if (!derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (has_row)
    read_row (stmt, row);
  return TRUE;
}

/**
 * derma_session_list_follow:
 * @session_id: a session that has changed, or is new
 *
 * Brings the session to what the journal holds now, and into the list once it belongs there.
 */
void
derma_session_list_follow (DermaSessionList *self,
                           gint64            session_id)
{
  g_autoptr (GError) error = NULL;
  g_auto (DermaPastRow) row = { 0 };
  DermaPastSession *known = g_hash_table_lookup (self->by_id, &session_id);
  guint             position = 0;
  gint64            n_sessions = 0;

  if (!load_row (self, session_id, &row, &error) ||
      !derma_database_get_int (self->source->database, "SELECT count(*) FROM session WHERE t0_s IS NOT NULL", &n_sessions, &error) ||
      !find_position (self, &row, &position, &error))
    {
      g_warning ("Could not read session %" G_GINT64_FORMAT ": %s", session_id, error->message);
      return;
    }
  if (row.id == 0)
    return;

  if (known != NULL)
    {
      derma_past_session_update (known, &row);
    }
  else if (n_sessions > self->sessions->len)
    {
      g_ptr_array_insert (self->sessions, (gint) position, NULL);
      put_session (self, position, &row);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
    }
}

/**
 * derma_session_list_find:
 * @session_id: a session in which something was rolled
 * @position: (out): where it is in the list, by what the journal holds
 * @error: return location, %DERMA_ERROR_NOT_FOUND
 *
 * Returns: whether it was found
 */
gboolean
derma_session_list_find (DermaSessionList *self,
                         gint64            session_id,
                         guint            *position,
                         GError          **error)
{
  g_auto (DermaPastRow) row = { 0 };

  if (!load_row (self, session_id, &row, error))
    return FALSE;
  if (row.id != 0)
    return find_position (self, &row, position, error);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "nothing was rolled in session %" G_GINT64_FORMAT, session_id);
  return FALSE;
}

/**
 * derma_session_list_remove:
 * @position: of a session that is no longer in the journal
 */
void
derma_session_list_remove (DermaSessionList *self,
                           guint             position)
{
  DermaPastSession *session = g_ptr_array_index (self->sessions, position);

  if (session != NULL)
    {
      const gint64 id = derma_past_session_get_id (session);

      g_hash_table_remove (self->by_id, &id);
    }
  g_ptr_array_remove_index (self->sessions, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
