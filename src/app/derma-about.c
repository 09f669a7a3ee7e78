/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/derma-about.h"

#include <glib/gi18n.h>
#include <sys/utsname.h>

#include "pages/derma-address.h"
#include "store/derma-database.h"
#include "treatment/derma-source.h"

/* Names a source and leads to it, as a line of the dialog's credits does: its address stands last. */
static char *
dup_credit (const DermaSource *source)
{
  g_autofree char *text = derma_source_to_text (source);

  return source->urls[0] != NULL ? g_strdup_printf ("%s %s", text, source->urls[0]) : g_steal_pointer (&text);
}

static void
add_sources (AdwAboutDialog *dialog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) credits = NULL;

  for (guint i = 0; i < DERMA_N_SOURCES; i++)
    g_strv_builder_take (builder, dup_credit (derma_source_get (i)));
  credits = g_strv_builder_end (builder);

  adw_about_dialog_add_acknowledgement_section (dialog, _ ("What It Says Is Taken From"), (const char **) credits);
}

/* What whoever helps needs to know of the machine, in English and without a word about the person: no folder, no name. */
static char *
dup_debug_info (GtkWidget *parent)
{
  GtkNative       *native = gtk_widget_get_native (parent);
  GskRenderer     *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  const char      *sandbox = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "Flatpak" : "none";
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  struct utsname   system;

  if (uname (&system) != 0)
    system = (struct utsname) { .sysname = "unknown" };

  return g_strdup_printf ("%s %s\n"
                          "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u, SQLite %s\n"
                          "System: %s (%s %s %s), sandbox: %s\n"
                          "Display: %s, renderer: %s, scale %d\n"
                          "Language: %s\n",
                          PACKAGE_NAME, PACKAGE_VERSION, gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version, derma_database_get_library_version (), os != NULL ? os : "unknown",
                          system.sysname, system.release, system.machine, sandbox, G_OBJECT_TYPE_NAME (gtk_widget_get_display (parent)),
                          renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : "none", gtk_widget_get_scale_factor (parent),
                          g_get_language_names ()[0]);
}

static gboolean
link_activated_cb (GtkWidget  *dialog,
                   const char *address)
{
  derma_address_open (dialog, address);
  return TRUE;
}

/**
 * derma_about_present:
 * @parent: (transfer none): over what it is shown
 *
 * Shows what this program is and is not, where what it says comes from, and what whoever helps needs to know of the machine.
 */
void
derma_about_present (GtkWidget *parent)
{
  AdwAboutDialog  *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  g_autofree char *debug_info = dup_debug_info (parent);

  adw_about_dialog_set_application_name (dialog, PACKAGE_NAME);
  adw_about_dialog_set_application_icon (dialog, APP_ID);
  adw_about_dialog_set_version (dialog, PACKAGE_VERSION);
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (dialog, _ ("Guides a home dermarolling session, step by step. General information, a timer and a log: not a "
                                            "medical device, no diagnosis, and no replacement for a doctor."));
  adw_about_dialog_set_debug_info (dialog, debug_info);
  adw_about_dialog_set_debug_info_filename (dialog, "dermaroller-debug-info.txt");
  add_sources (dialog);
  g_signal_connect (dialog, "activate-link", G_CALLBACK (link_activated_cb), NULL);

  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
