/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/derma-photo-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/derma-error.h"
#include "core/derma-picture.h"
#include "store/derma-folder.h"
#include "store/derma-photo-folder.h"
#include "store/derma-photo-helper.h"
#include "store/derma-photo.h"

#define MOST_S 60
#define MAX_ANSWER (DERMA_PHOTO_MAX_THUMBNAIL_BYTES + 1024)

/* One picture on its way in. */
typedef struct
{
  char          *folder;
  GFile         *file;  /* (nullable) */
  GBytes        *bytes; /* (nullable) one of the two is there */
  int            source;
  int            kept; /* in memory: what the process writes to */
  int            own;  /* the file, which the process never has */
  GSubprocess   *process;
  guint          timeout;
  gboolean       is_late;
  char          *answer;
  gsize          n_answer;
  DermaReadPhoto photo;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_fd (&self->source, NULL);
  g_clear_fd (&self->kept, NULL);
  g_clear_fd (&self->own, NULL);
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  if (self->photo.file != NULL)
    derma_photo_folder_delete_aside (self->folder, self->photo.file);
  g_clear_object (&self->process);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->answer, g_free);
  g_clear_pointer (&self->folder, g_free);
  derma_read_photo_clear (&self->photo);
  g_free (self);
}

static gboolean
fail_to_read (GError **error)
{
  const int system_errno = errno;

  g_set_error (error, DERMA_ERROR,
               system_errno == ENOENT                            ? DERMA_ERROR_NOT_FOUND
               : system_errno == EACCES || system_errno == EPERM ? DERMA_ERROR_REFUSED
                                                                 : DERMA_ERROR_FAILED,
               "cannot read a picture: %s", g_strerror (system_errno));
  return FALSE;
}

/* Not to wait for what is no file: a pipe without a writer would keep it for ever. */
static gboolean
open_file (Job     *self,
           GError **error)
{
  const char *path = g_file_peek_path (self->file);
  struct stat about;

  if (path == NULL)
    {
      g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_NOT_FOUND, "a picture has no path");
      return FALSE;
    }

  self->source = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (self->source < 0 || fstat (self->source, &about) != 0)
    return fail_to_read (error);

  if (!S_ISREG (about.st_mode))
    g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_NOT_OURS, "a picture is no file");
  else if (about.st_size > DERMA_PHOTO_MAX_FILE_BYTES)
    g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a picture has %" G_GINT64_FORMAT " bytes", (gint64) about.st_size);
  else
    return TRUE;

  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *bytes,
           gsize       n_bytes)
{
  while (n_bytes > 0)
    {
      const gssize n_written = write (fd, bytes, n_bytes);

      if (n_written < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (n_written, 0);
      n_bytes -= (gsize) MAX (n_written, 0);
    }

  return TRUE;
}

/* Bytes become a file in memory, which the process reads like any other. */
static gboolean
open_bytes (Job     *self,
            GError **error)
{
  gsize       n_bytes = 0;
  const char *bytes = g_bytes_get_data (self->bytes, &n_bytes);

  if (n_bytes > DERMA_PHOTO_MAX_FILE_BYTES)
    {
      g_set_error (error, DERMA_ERROR, DERMA_ERROR_INVALID, "a picture has %" G_GSIZE_FORMAT " bytes", n_bytes);
      return FALSE;
    }

  self->source = memfd_create ("picture", MFD_CLOEXEC);
  if (self->source < 0)
    return fail_to_read (error);

  return (write_all (self->source, bytes, n_bytes) && lseek (self->source, 0, SEEK_SET) == 0) || fail_to_read (error);
}

/* Errors of the folder must not be told as such of the picture: it is full, or it cannot be written. */
static gboolean
blame_folder (GError *error)
{
  if (error->code != DERMA_ERROR_FULL)
    error->code = DERMA_ERROR_READ_ONLY;
  return FALSE;
}

static gboolean
begin_kept (Job     *self,
            GError **error)
{
  self->kept = memfd_create ("kept", MFD_CLOEXEC);
  if (self->kept < 0)
    return fail_to_read (error);

  self->own = derma_photo_folder_begin_file (self->folder, &self->photo.file, error);
  return self->own >= 0 || blame_folder (*error);
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job    *self = task_data;
  GError *error = NULL;

  if (self->file != NULL ? open_file (self, &error) : open_bytes (self, &error))
    begin_kept (self, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
examine (GBytes            *bytes,
         DermaPictureFacts *facts)
{
  gsize       n_bytes = 0;
  const void *data = g_bytes_get_data (bytes, &n_bytes);

  derma_picture_examine (data, n_bytes, facts);
}

/* What the process wrote is a file of pixels and nothing else, of the size that it said, and so is the thumbnail. */
static gboolean
judge_kept (Job     *self,
            GBytes  *bytes,
            GError **error)
{
  const DermaPhotoResult *result = &self->photo.result;
  DermaPictureFacts       facts;
  DermaPictureFacts       small;

  examine (bytes, &facts);
  examine (self->photo.thumbnail, &small);
  if (facts.is_bare && facts.kind == (result->is_png ? DERMA_PICTURE_PNG : DERMA_PICTURE_JPEG) &&
      facts.width == result->width && facts.height == result->height &&
      small.is_bare && small.kind == DERMA_PICTURE_JPEG && MAX (small.width, small.height) <= DERMA_PHOTO_THUMBNAIL_SIZE)
    return TRUE;

  g_set_error_literal (error, DERMA_ERROR, DERMA_ERROR_FAILED, "what was kept of a picture is not what it should be");
  return FALSE;
}

/* What is judged, summed up and stored is a copy: whatever still has the file open that the process wrote to cannot change it
 * behind our back. Returns (transfer full) (nullable): NULL where it is empty or too long. */
static GBytes *
copy_kept (const Job *self)
{
  g_autofree char *bytes = NULL;
  struct stat      about;
  gsize            n_bytes = 0;
  gssize           n_read = 0;

  if (fstat (self->kept, &about) != 0 || about.st_size <= 0 || about.st_size > DERMA_PHOTO_MAX_KEPT_BYTES)
    return NULL;

  bytes = g_malloc ((gsize) about.st_size);
  while (n_bytes < (gsize) about.st_size && (n_read = pread (self->kept, bytes + n_bytes, (gsize) about.st_size - n_bytes, (off_t) n_bytes)) != 0)
    {
      if (n_read < 0 && errno != EINTR)
        return NULL;
      n_bytes += (gsize) MAX (n_read, 0);
    }

  return n_bytes > 0 ? g_bytes_new_take (g_steal_pointer (&bytes), n_bytes) : NULL;
}

static gboolean
store_kept (const Job *self,
            GBytes    *bytes,
            GError   **error)
{
  if (write_all (self->own, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) && fsync (self->own) == 0)
    return TRUE;

  derma_folder_fail (error, "cannot write", self->photo.file);
  return blame_folder (*error);
}

static void
keep_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *self = task_data;
  g_autoptr (GBytes) bytes = copy_kept (self);
  GError *error = NULL;

  if (bytes == NULL)
    g_set_error_literal (&error, DERMA_ERROR, DERMA_ERROR_FAILED, "nothing that can be used was kept of a picture");
  else if (judge_kept (self, bytes, &error))
    store_kept (self, bytes, &error);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->photo.n_bytes = (gint64) g_bytes_get_size (bytes);
  self->photo.sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_task_return_boolean (task, TRUE);
}

/* Runs a function on the job in a thread, with the outer task as what it is for. */
static void
run_in_thread (GTask              *outer,
               GTaskThreadFunc     func,
               GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, outer);

  g_task_set_task_data (task, g_task_get_task_data (outer), NULL);
  g_task_run_in_thread (task, func);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
fail_to_decode (GTask *task)
{
  const Job *self = g_task_get_task_data (task);
  const int  status = g_subprocess_get_if_exited (self->process) ? g_subprocess_get_exit_status (self->process) : -1;

  if (self->is_late)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "decoding a picture took too long");
  else if (status == DERMA_PHOTO_EXIT_NO_LIMITS)
    g_task_return_new_error (task, DERMA_ERROR, DERMA_ERROR_FAILED, "the process that decodes a picture could not be limited");
  else if (status == DERMA_PHOTO_EXIT_NO_ROOM)
    g_task_return_new_error (task, DERMA_ERROR, DERMA_ERROR_FULL, "what was kept of a picture cannot be written");
  else
    g_task_return_new_error (task, DERMA_ERROR, DERMA_ERROR_BROKEN, "the process that decodes a picture ended without an answer");
}

static void
exited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job    *self = g_task_get_task_data (task);
  gsize   n_line = 0;
  GError *error = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (!g_subprocess_get_successful (self->process) ||
      !derma_photo_result_parse (self->answer, self->n_answer, &self->photo.result, &n_line))
    {
      fail_to_decode (task);
      return;
    }
  if (self->photo.result.refusal != DERMA_PHOTO_REFUSAL_NONE)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->photo.thumbnail = g_bytes_new (self->answer + n_line, self->photo.result.n_thumbnail);
  run_in_thread (g_steal_pointer (&task), keep_in_thread, kept_cb);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Job          *self = g_task_get_task_data (task);
  GError       *error = NULL;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &self->n_answer, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* One that would say more than it may is not listened to. */
  if (self->n_answer == MAX_ANSWER)
    g_subprocess_force_exit (self->process);
  g_subprocess_wait_async (self->process, cancellable, exited_cb, g_steal_pointer (&task));
}

static gboolean
late_cb (gpointer user_data)
{
  Job *self = user_data;

  self->timeout = 0;
  self->is_late = TRUE;
  g_subprocess_force_exit (self->process);
  return G_SOURCE_REMOVE;
}

static gboolean
start_process (Job     *self,
               GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *path = derma_photo_helper_dup_path ();
  const int        kept = fcntl (self->kept, F_DUPFD_CLOEXEC, 0);

  if (kept < 0)
    return derma_folder_fail (error, "cannot hand over", self->photo.file);

  /* What helps to find mistakes in the program would be mixed into the answer. */
  g_subprocess_launcher_unsetenv (launcher, "G_MESSAGES_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_take_stdin_fd (launcher, g_steal_fd (&self->source));
  g_subprocess_launcher_take_fd (launcher, kept, DERMA_PHOTO_KEPT_FD);
  self->process = g_subprocess_launcher_spawn (launcher, error, path, NULL);
  return self->process != NULL;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Job          *self = g_task_get_task_data (task);
  GError       *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error) || !start_process (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  self->timeout = g_timeout_add_seconds (MOST_S, late_cb, self);
  self->answer = g_malloc (MAX_ANSWER);
  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (self->process), self->answer, MAX_ANSWER, G_PRIORITY_DEFAULT,
                                 cancellable, answered_cb, g_steal_pointer (&task));
}

/**
 * derma_read_photo_clear:
 *
 * Frees what it holds; its file stays.
 */
void
derma_read_photo_clear (DermaReadPhoto *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->thumbnail, g_bytes_unref);
}

/**
 * derma_photo_read_async:
 * @folder: of the journal
 * @file: (nullable): a picture, from anywhere
 * @bytes: (nullable): a picture, where there is no @file
 *
 * Has a picture decoded by a process of its own, which is handed two open files and nothing else, looks at a copy of what it made,
 * and keeps that copy.
 */
void
derma_photo_read_async (const char         *folder,
                        GFile              *file,
                        GBytes             *bytes,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (folder != NULL);
  g_return_if_fail ((file != NULL) != (bytes != NULL));

  job->folder = g_strdup (folder);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  job->source = -1;
  job->kept = -1;
  job->own = -1;
  g_task_set_task_data (task, job, job_free);
  run_in_thread (g_steal_pointer (&task), open_in_thread, opened_cb);
}

/**
 * derma_photo_read_finish:
 * @photo: (out): what was read; clear it with derma_read_photo_clear(). Its file, where it has one, is the caller's
 * @error: return location: %DERMA_ERROR_NOT_FOUND, %DERMA_ERROR_REFUSED where the file may not be read, %DERMA_ERROR_NOT_OURS where it is
 *   no file, %DERMA_ERROR_INVALID where it is too large, %DERMA_ERROR_BROKEN where the process did not survive it; %DERMA_ERROR_FULL and
 *   %DERMA_ERROR_READ_ONLY of the folder of photos; %G_IO_ERROR_TIMED_OUT, %G_IO_ERROR_CANCELLED. Nothing is left behind then
 *
 * Returns: whether it was read, also where it was refused
 */
gboolean
derma_photo_read_finish (GAsyncResult   *result,
                         DermaReadPhoto *photo,
                         GError        **error)
{
  Job *self = g_task_get_task_data (G_TASK (result));

  *photo = (DermaReadPhoto) { 0 };
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  photo->result = self->photo.result;
  if (photo->result.refusal != DERMA_PHOTO_REFUSAL_NONE)
    return TRUE; /* the job deletes what it began */

  *photo = self->photo;
  self->photo = (DermaReadPhoto) { 0 };
  return TRUE;
}
