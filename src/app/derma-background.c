/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-background.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#ifdef HAVE_LIBPORTAL
#include <libportal/portal.h>
#endif

#include "app/derma-program.h"

#define SERVICE_ARGUMENT "--gapplication-service"
#define GROUP G_KEY_FILE_DESKTOP_GROUP
#define GNOME_KEY "X-GNOME-Autostart-enabled" /* as GNOME's own tool switches an entry off */

struct _DermaBackground
{
  GObject parent_instance;

  DermaBackgroundState state;
  GCancellable        *cancellable;
#ifdef HAVE_LIBPORTAL
  XdpPortal *portal; /* (nullable): made when it is needed first */
#endif
};

G_DEFINE_FINAL_TYPE (DermaBackground, derma_background, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
} DermaBackgroundSignal;

static guint signals[SIGNAL_CHANGED + 1];

static void
set_state (DermaBackground     *self,
           DermaBackgroundState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
dup_entry_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", APP_ID ".desktop", NULL);
}

/* Quotes an argument as the Desktop Entry Specification wants it ("The Exec key"). */
static char *
quote (const char *argument)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *c = argument; *c != '\0'; c++)
    {
      if (*c == '%')
        g_string_append_c (quoted, '%');
      else if (strchr ("\"`$\\", *c) != NULL)
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *c);
    }

  g_string_append_c (quoted, '"');
  return g_string_free_and_steal (g_steal_pointer (&quoted));
}

static char *
make_entry (gsize *length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = derma_program_dup_path ();
  g_autofree char *quoted = quote (path);
  g_autofree char *exec = g_strconcat (quoted, " " SERVICE_ARGUMENT, NULL);

  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, PACKAGE_NAME);
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT, _ ("Reminds of what is to be done"));
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, exec);
  g_key_file_set_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, APP_ID);
  g_key_file_set_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_TERMINAL, FALSE);
  g_key_file_set_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  return g_key_file_to_data (file, length, NULL);
}

static void
write_entry (DermaBackground *self)
{
  g_autofree char *path = dup_entry_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  gsize            length = 0;
  g_autofree char *entry = make_entry (&length);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_file_set_contents (path, entry, (gssize) length, &error))
    {
      set_state (self, DERMA_BACKGROUND_ON);
      return;
    }

  g_message ("%s could not be written: %s", path, error != NULL ? error->message : g_strerror (errno));
  set_state (self, DERMA_BACKGROUND_FAILED);
}

static gboolean
is_switched_off (GKeyFile *file)
{
  return g_key_file_get_boolean (file, GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL) ||
         (g_key_file_has_key (file, GROUP, GNOME_KEY, NULL) && !g_key_file_get_boolean (file, GROUP, GNOME_KEY, NULL));
}

/* The program may have been moved or removed since. */
static gboolean
is_program_there (GKeyFile *file)
{
  g_autofree char *exec = g_key_file_get_string (file, GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  g_auto (GStrv) command = NULL;
  g_autoptr (GString) name = NULL;
  g_autofree char *program = NULL;

  if (exec == NULL || !g_shell_parse_argv (exec, NULL, &command, NULL))
    return FALSE;

  name = g_string_new (command[0]);
  g_string_replace (name, "%%", "%", 0);
  program = g_find_program_in_path (name->str);
  return program != NULL;
}

/* The person may have removed the entry, or switched it off, with a tool of the desktop: so be it. */
static void
look_at_entry (DermaBackground *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_entry_path ();

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) || is_switched_off (file) || !is_program_there (file))
    set_state (self, DERMA_BACKGROUND_REFUSED);
  else
    set_state (self, DERMA_BACKGROUND_ON);
}

#ifdef HAVE_LIBPORTAL
static DermaBackgroundState
state_from_answer (gboolean      is_granted,
                   const GError *error)
{
  if (is_granted)
    return DERMA_BACKGROUND_ON;
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return DERMA_BACKGROUND_REFUSED;

  g_message ("The portal did not give the leave to run in the background: %s", error->message);
  return DERMA_BACKGROUND_FAILED;
}

/* The error of a person who refuses is that of a call that was given up, so only the reference tells whether anybody still waits. */
static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GWeakRef *waiting = user_data;
  g_autoptr (DermaBackground) self = g_weak_ref_get (waiting);
  g_autoptr (GError) error = NULL;
  const gboolean is_granted = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);

  if (self != NULL && self->state != DERMA_BACKGROUND_OFF)
    set_state (self, state_from_answer (is_granted, error));
  g_weak_ref_clear (waiting);
  g_free (waiting);
}

static void
ask_portal (DermaBackground   *self,
            XdpBackgroundFlags flags)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  GWeakRef        *waiting = g_new0 (GWeakRef, 1);
  g_autofree char *reason = g_strdup (_ ("To remind you of what to do, even while the window is closed."));

  g_weak_ref_init (waiting, self);
  if (self->portal == NULL)
    self->portal = xdp_portal_new ();

  g_ptr_array_add (command, (gpointer) GETTEXT_PACKAGE);
  g_ptr_array_add (command, (gpointer) SERVICE_ARGUMENT);
  xdp_portal_request_background (self->portal, NULL, reason, command, flags, self->cancellable, answer_cb, waiting);
}
#endif

static void
derma_background_dispose (GObject *object)
{
  DermaBackground *self = DERMA_BACKGROUND (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
#ifdef HAVE_LIBPORTAL
  g_clear_object (&self->portal);
#endif

  G_OBJECT_CLASS (derma_background_parent_class)->dispose (object);
}

static void
derma_background_class_init (DermaBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = derma_background_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
derma_background_init (DermaBackground *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * derma_background_new:
 *
 * Returns: (transfer full): the leave, not asked for
 */
DermaBackground *
derma_background_new (void)
{
  return g_object_new (DERMA_TYPE_BACKGROUND, NULL);
}

/**
 * derma_background_get_state:
 *
 * Returns: how it stands
 */
DermaBackgroundState
derma_background_get_state (DermaBackground *self)
{
  g_return_val_if_fail (DERMA_IS_BACKGROUND (self), DERMA_BACKGROUND_OFF);

  return self->state;
}

/**
 * derma_background_ask:
 *
 * Asks for the leave, because the person wants it. The answer may come later.
 */
void
derma_background_ask (DermaBackground *self)
{
  g_return_if_fail (DERMA_IS_BACKGROUND (self));

  if (!derma_program_is_sandboxed ())
    {
      write_entry (self);
      return;
    }

#ifdef HAVE_LIBPORTAL
  set_state (self, DERMA_BACKGROUND_ASKING);
  ask_portal (self, XDP_BACKGROUND_FLAG_AUTOSTART);
#else
  g_message ("Built without libportal, so that the leave to run in the background cannot be asked for");
  set_state (self, DERMA_BACKGROUND_FAILED);
#endif
}

/**
 * derma_background_look:
 *
 * Finds out whether the leave that the person wanted is still given. A portal is asked again: it answers what it has kept.
 */
void
derma_background_look (DermaBackground *self)
{
  g_return_if_fail (DERMA_IS_BACKGROUND (self));

  if (derma_program_is_sandboxed ())
    derma_background_ask (self);
  else
    look_at_entry (self);
}

/**
 * derma_background_give_up:
 *
 * Gives the leave back: the program is not started any more when the person logs in.
 */
void
derma_background_give_up (DermaBackground *self)
{
  g_autofree char *path = NULL;

  g_return_if_fail (DERMA_IS_BACKGROUND (self));

  set_state (self, DERMA_BACKGROUND_OFF);
  if (derma_program_is_sandboxed ())
    {
#ifdef HAVE_LIBPORTAL
      ask_portal (self, XDP_BACKGROUND_FLAG_NONE);
#endif
      return;
    }

  path = dup_entry_path ();
  if (g_unlink (path) != 0 && errno != ENOENT)
    g_message ("%s could not be removed: %s", path, g_strerror (errno));
}
