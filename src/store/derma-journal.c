/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-journal-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "store/derma-check-in-rows.h"
#include "store/derma-flag-rows.h"
#include "store/derma-folder.h"
#include "store/derma-migrations.h"
#include "store/derma-photo-folder.h"
#include "store/derma-plan-rows.h"

#define LOCK_WAIT_MS 2000
#define QUICK_CHECK_BYTES (512 * 1024) /* up to this size, years of sessions, every page is looked at within 2 ms */

G_DEFINE_FINAL_TYPE (DermaJournal, derma_journal, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_READ_ONLY = 1,
  PROP_OPEN_SESSION_ID,
} DermaJournalProperty;

static GParamSpec *properties[PROP_OPEN_SESSION_ID + 1];

typedef enum
{
  SIGNAL_CHANGED,
} DermaJournalSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
derma_journal_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  DermaJournal *self = DERMA_JOURNAL (object);

  switch ((DermaJournalProperty) prop_id)
    {
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_OPEN_SESSION_ID:
      g_value_set_int64 (value, self->open.id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_journal_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  DermaJournal *self = DERMA_JOURNAL (object);

  switch ((DermaJournalProperty) prop_id)
    {
    case PROP_IS_READ_ONLY:
      self->is_read_only = g_value_get_boolean (value);
      break;
    case PROP_OPEN_SESSION_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
derma_journal_dispose (GObject *object)
{
  DermaJournal *self = DERMA_JOURNAL (object);

  /* The lists may live on in a widget; they have no database from here on. */
  if (self->source != NULL)
    self->source->database = NULL;
  g_clear_object (&self->last_session);
  g_clear_object (&self->sessions);
  g_clear_object (&self->rollers);
  g_clear_object (&self->flags);
  g_clear_object (&self->check_ins);
  g_clear_object (&self->plans);
  g_clear_object (&self->photos);
  g_clear_pointer (&self->database, derma_database_close);
  g_clear_fd (&self->lock, NULL);

  G_OBJECT_CLASS (derma_journal_parent_class)->dispose (object);
}

static void
derma_journal_finalize (GObject *object)
{
  DermaJournal *self = DERMA_JOURNAL (object);

  g_clear_pointer (&self->source, g_rc_box_release);
  g_clear_pointer (&self->folder, g_ref_string_release);
  g_clear_pointer (&self->photos_by_id, g_hash_table_unref);
  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->flag_records, g_array_unref);
  g_clear_pointer (&self->aftercare.sessions, g_array_unref);
  g_clear_pointer (&self->aftercare.ticks, g_array_unref);
  g_clear_pointer (&self->aftercare.zone, g_time_zone_unref);
  derma_healing_rows_clear (&self->aftercare.healing);
  g_clear_pointer (&self->situation_answers, g_array_unref);
  g_clear_pointer (&self->situation_rollers, g_array_unref);
  g_clear_pointer (&self->situation_zone, g_time_zone_unref);

  G_OBJECT_CLASS (derma_journal_parent_class)->finalize (object);
}

static void
derma_journal_class_init (DermaJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = derma_journal_get_property;
  object_class->set_property = derma_journal_set_property;
  object_class->dispose = derma_journal_dispose;
  object_class->finalize = derma_journal_finalize;

  properties[PROP_IS_READ_ONLY] = g_param_spec_boolean ("is-read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPEN_SESSION_ID] = g_param_spec_int64 ("open-session-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_journal_init (DermaJournal *self)
{
  self->lock = -1;
  self->rollers = g_list_store_new (DERMA_TYPE_ROLLER);
  self->source = g_rc_box_new0 (DermaPastSource);
  self->sessions = derma_session_list_new (self->source);
  self->answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  self->check_ins = g_list_store_new (DERMA_TYPE_CHECK_IN);
  self->plans = g_list_store_new (DERMA_TYPE_STORED_PLAN);
  self->flags = g_list_store_new (DERMA_TYPE_RAISED_FLAG);
  self->flag_records = g_array_new (FALSE, FALSE, sizeof (DermaFlagRecord));
  self->photos = g_list_store_new (DERMA_TYPE_PHOTO);
  self->photos_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->aftercare.sessions = g_array_new (FALSE, FALSE, sizeof (DermaAftercareSession));
  self->aftercare.ticks = g_array_new (FALSE, FALSE, sizeof (DermaTick));
  self->situation_answers = g_array_new (FALSE, FALSE, sizeof (DermaAnswer));
  self->situation_rollers = g_array_new (FALSE, FALSE, sizeof (DermaRollerFacts));
}

/* Whether the pages hang together. What is in the rows is left to derma_journal_check(): looking at every CHECK again takes
 * thirty times as long. */
static gboolean
check_pages (DermaDatabase *database,
             GError       **error)
{
  g_autoptr (DermaStatement) stmt = NULL;
  gboolean has_row = FALSE;

  if (!derma_database_run (database, "PRAGMA ignore_check_constraints = ON", error))
    return FALSE;

  stmt = derma_database_borrow (database, "PRAGMA quick_check(1)", error);
  if (stmt == NULL || !derma_statement_step (stmt, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 (derma_statement_get_text (stmt, 0), "ok") == 0)
    return derma_database_run (database, "PRAGMA ignore_check_constraints = OFF", error);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_BROKEN, "%s", has_row ? derma_statement_get_text (stmt, 0) : "the check answered nothing");
  return FALSE;
}

/* A damaged header can look like anything to SQLite, and by now it is known to be a journal of ours. */
static void
call_it_broken (GError **error)
{
  if (error != NULL && (g_error_matches (*error, DERMA_ERROR, DERMA_ERROR_NOT_OURS) || g_error_matches (*error, DERMA_ERROR, DERMA_ERROR_FAILED)))
    (*error)->code = DERMA_ERROR_BROKEN;
}

static gboolean
make_file (DermaJournal *self,
           GError      **error)
{
  g_autofree char *path = derma_folder_begin_file (self->folder, error);
  g_autoptr (DermaDatabase) database = NULL;
  gboolean is_whole;

  if (path == NULL)
    return FALSE;

  database = derma_database_open (path, DERMA_DATABASE_WRITE, error);
  is_whole = database != NULL && derma_migrations_run (database, DERMA_MIGRATIONS_FOLDER, NULL, error);
  g_clear_pointer (&database, derma_database_close);

  if (is_whole && derma_folder_keep_file (self->folder, path, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}

static gboolean
open_writer (DermaJournal *self,
             GError      **error)
{
  const guint      newest = derma_migrations_count (DERMA_MIGRATIONS_FOLDER);
  g_autofree char *path = derma_folder_get_path (self->folder);
  gint64           size = 0;
  gint64           version = 0;

  if (!derma_folder_make (self->folder, error) ||
      !derma_folder_lock (self->folder, LOCK_WAIT_MS, &self->lock, error) ||
      (!derma_folder_has_file (self->folder) && !make_file (self, error)) ||
      !derma_folder_examine (self->folder, newest, &size, error) ||
      !derma_folder_can_write_file (self->folder, error))
    return FALSE;

  self->database = derma_database_open (path, DERMA_DATABASE_WRITE, error);
  if (self->database == NULL ||
      (size <= QUICK_CHECK_BYTES && !check_pages (self->database, error)) ||
      !derma_database_get_int (self->database, "PRAGMA user_version", &version, error))
    {
      call_it_broken (error);
      return FALSE;
    }

  if (chmod (path, 0600) != 0)
    g_info ("Could not close %s to others", path);

  if (version == newest)
    {
      derma_migrations_forget_old (path);
      return TRUE;
    }
  return derma_migrations_run (self->database, DERMA_MIGRATIONS_FOLDER, path, error);
}

/* A writer was killed at work, and nobody has opened the journal for writing since: undo what it had begun, for a reader may
 * not. */
static void
repair_for_reader (const char *folder,
                   const char *path)
{
  g_autofd int lock = -1;

  if (derma_folder_lock (folder, 0, &lock, NULL))
    {
      g_autoptr (DermaDatabase) database = derma_database_open (path, DERMA_DATABASE_WRITE, NULL);

      if (database != NULL && !derma_database_run (database, "SELECT count(*) FROM sqlite_schema", NULL))
        g_info ("Could not undo what a writer had begun");
    }
}

/* A reader does not change the file: where it is of an older version, a copy in memory takes the steps. */
static gboolean
bring_up_to_date (DermaJournal *self,
                  guint         newest,
                  GError      **error)
{
  g_autoptr (DermaDatabase) copy = NULL;
  gint64 version = 0;

  if (!derma_database_get_int (self->database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == newest)
    return TRUE;

  copy = derma_database_copy (self->database, error);
  if (copy == NULL || !derma_migrations_run (copy, DERMA_MIGRATIONS_FOLDER, NULL, error))
    return FALSE;

  derma_database_close (self->database);
  self->database = g_steal_pointer (&copy);
  return TRUE;
}

static gboolean
open_reader (DermaJournal *self,
             GError      **error)
{
  const guint      newest = derma_migrations_count (DERMA_MIGRATIONS_FOLDER);
  g_autofree char *path = derma_folder_get_path (self->folder);
  g_autoptr (GError) local_error = NULL;
  gint64 size = 0;

  if (!derma_folder_has_file (self->folder))
    {
      self->database = derma_database_open (NULL, DERMA_DATABASE_MEMORY, error);
      return self->database != NULL && derma_migrations_run (self->database, DERMA_MIGRATIONS_FOLDER, NULL, error);
    }

  if (!derma_folder_examine (self->folder, newest, &size, &local_error))
    {
      if (!g_error_matches (local_error, DERMA_ERROR, DERMA_ERROR_NEWER))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      self->is_newer = TRUE;
    }
  else if (derma_folder_has_hot_journal (self->folder))
    {
      repair_for_reader (self->folder, path);
    }

  self->database = derma_database_open (path, DERMA_DATABASE_READ, error);
  if (self->database == NULL || (size <= QUICK_CHECK_BYTES && !check_pages (self->database, error)) ||
      (!self->is_newer && !bring_up_to_date (self, newest, error)))
    {
      call_it_broken (error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load (DermaDatabase *database,
      gpointer       user_data,
      GError       **error)
{
  DermaJournal *self = user_data;
  g_autoptr (GArray) answers = NULL;
  g_autoptr (GPtrArray) flags = NULL;
  g_autoptr (GPtrArray) check_ins = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  if (!derma_journal_load_rollers (self, error) ||
      !derma_journal_read_person (database, &self->person, error) ||
      !derma_journal_read_totals (database, &self->totals, error) ||
      !derma_journal_read_open (database, &self->open, error))
    return FALSE;

  answers = derma_journal_read_answers (database, self->open.id, error);
  flags = answers != NULL ? derma_flag_rows_load (database, error) : NULL;
  check_ins = flags != NULL ? derma_check_in_rows_load (database, error) : NULL;
  plans = check_ins != NULL ? derma_plan_rows_load (database, error) : NULL;
  if (plans == NULL)
    return FALSE;

  g_array_unref (self->answers);
  self->answers = g_steal_pointer (&answers);
  derma_journal_take_flags (self, flags);
  derma_journal_take_check_ins (self, check_ins);
  derma_journal_take_plans (self, plans);
  self->source->database = database;
  derma_session_list_fill (self->sessions, self->totals.n_sessions);
  return TRUE;
}

static gboolean
load_at_once (DermaJournal *self,
              GError      **error)
{
  if (derma_database_read_at_once (self->database, load, self, error))
    return TRUE;

  if (self->is_newer && error != NULL)
    (*error)->code = DERMA_ERROR_NEWER; /* it has moved on further than can be read */
  return FALSE;
}

/* Only who writes does, and has the lock for it: where there are no locks, another process may have put aside what lies there. */
static void
tidy_photos (DermaJournal *self)
{
  g_auto (GStrv) aside = derma_photo_folder_list_aside (self->folder);

  if (aside != NULL && self->lock >= 0 && derma_folder_holds_lock (self->lock))
    derma_journal_tidy_photos (self, aside);
}

/**
 * derma_journal_open:
 * @folder: the data folder
 * @mode: what for
 * @error: return location: %DERMA_ERROR_BUSY where another process writes in it, %DERMA_ERROR_READ_ONLY, %DERMA_ERROR_FULL,
 *   %DERMA_ERROR_NEWER (with %DERMA_JOURNAL_WRITE), %DERMA_ERROR_NOT_OURS, %DERMA_ERROR_BROKEN. The file is as it was then
 *
 * Opens the journal in @folder. For writing both are made where there are none, and nobody else can write until the journal is
 * let go. For reading a folder without a journal is an empty journal, and what somebody else writes later is not seen.
 *
 * Returns: (transfer full): the journal, or %NULL
 */
DermaJournal *
derma_journal_open (const char      *folder,
                    DermaJournalMode mode,
                    GError         **error)
{
  g_autoptr (DermaJournal) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (DERMA_TYPE_JOURNAL, "is-read-only", mode == DERMA_JOURNAL_READ, NULL);
  path = g_canonicalize_filename (folder, NULL);
  self->folder = g_ref_string_new (path);

  if (!(mode == DERMA_JOURNAL_WRITE ? open_writer (self, error) : open_reader (self, error)) || !load_at_once (self, error))
    return NULL;

  tidy_photos (self);
  return g_steal_pointer (&self);
}

/**
 * derma_journal_set_aside:
 * @folder: the data folder
 * @now: when; its day is in the new name
 * @new_path: (out) (transfer full): where the file is now
 * @error: return location, also %DERMA_ERROR_BUSY where a process has it open for writing
 *
 * Renames a file that cannot be opened, so that a new journal can be begun. No byte of it is changed.
 *
 * Returns: whether it was done
 */
gboolean
derma_journal_set_aside (const char *folder,
                         DermaTime   now,
                         char      **new_path,
                         GError    **error)
{
  g_autofd int lock = -1;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (new_path != NULL, FALSE);

  return derma_folder_lock (folder, LOCK_WAIT_MS, &lock, error) &&
         derma_folder_set_aside (folder, now, new_path, error);
}

/**
 * derma_journal_get_folder:
 *
 * Returns: the folder as an absolute path
 */
const char *
derma_journal_get_folder (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), NULL);

  return self->folder;
}

/**
 * derma_journal_is_read_only:
 *
 * Returns: whether it was opened for reading only
 */
gboolean
derma_journal_is_read_only (DermaJournal *self)
{
  g_return_val_if_fail (DERMA_IS_JOURNAL (self), TRUE);

  return self->is_read_only;
}

/**
 * derma_journal_begin_change:
 * @transaction: begun
 * @error: return location
 *
 * Returns: whether something may be written now
 */
gboolean
derma_journal_begin_change (DermaJournal     *self,
                            DermaTransaction *transaction,
                            GError          **error)
{
  if (!self->is_read_only)
    return derma_transaction_begin (transaction, self->database, error);

  g_set_error (error, DERMA_ERROR, DERMA_ERROR_READ_ONLY, "the journal was opened for reading only");
  return FALSE;
}

/**
 * derma_journal_begin_bulk:
 * @bulk: begun; to be committed or left by the caller, who then lets go of the journal
 * @error: return location
 *
 * Returns: whether many changes may be made now as one
 */
gboolean
derma_journal_begin_bulk (DermaJournal     *self,
                          DermaTransaction *bulk,
                          GError          **error)
{
  return derma_journal_begin_change (self, bulk, error);
}

/**
 * derma_journal_tell:
 *
 * Says that something was changed; the last thing a change does.
 */
void
derma_journal_tell (DermaJournal *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * derma_journal_tell_open_session:
 *
 * Says that a session was begun or closed.
 */
void
derma_journal_tell_open_session (DermaJournal *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN_SESSION_ID]);
}
