/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words explained (protocol.md 11); sources (13). */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "treatment/derma-guide-private.h"

#define WORD(id, name, words, from) { .kind = DERMA_GUIDE_ROW, .anchor = id, .title = name, .text = words, .numbers = from }
#define HEADING(words) { .kind = DERMA_GUIDE_HEADING, .text = words }

const DermaGuideRow derma_guide_words[] = {
  { .kind = DERMA_GUIDE_LEAD, .text = N_ ("Words that you meet in this app, at a doctor’s, or elsewhere.") },
  HEADING (N_ ("Rolling")),
  WORD ("dermaroller", N_ ("Dermaroller"), N_ ("A drum with fine needles on a handle, held in the hand; also called microneedle roller"), NULL),
  WORD ("dermarolling", N_ ("Dermarolling"), N_ ("Rolling such a drum over skin; one kind of microneedling"), NULL),
  WORD ("microneedling", N_ ("Microneedling"), N_ ("Puncturing skin with many short needles; also called skin needling or dry needling of skin"), NULL),
  WORD ("collagen-induction", N_ ("Percutaneous collagen induction, PCI; collagen induction therapy, CIT"), N_ ("Names that clinics use for the same with longer needles"), NULL),
  WORD ("needle-length", N_ ("Needle length"), N_ ("How long the needles are. They go less deep: in an animal study needles of 0.77\302\240mm left channels of about 0.15\302\240mm."), "24"),
  WORD ("stroke", N_ ("Stroke and pass"), N_ ("A stroke is one roll along a strip, from setting down to lifting. A pass is one stroke on every strip of a section, in one direction."), NULL),
  WORD ("channel", N_ ("Microchannel, micropore"), N_ ("The tiny hole that a needle leaves"), NULL),
  HEADING (N_ ("Skin and face")),
  WORD ("layers", N_ ("Stratum corneum, epidermis, dermis"), N_ ("The dead outer layer; the outer living skin; and below it the layer with collagen, vessels and nerves"), NULL),
  WORD ("barrier", N_ ("Barrier"), N_ ("What keeps water in and germs out. After needling it is open for hours to days."), "23 24 25"),
  WORD ("orbital-rim", N_ ("Orbital rim"), N_ ("The bony edge of the eye socket"), NULL),
  WORD ("nasolabial-fold", N_ ("Nasolabial fold"), N_ ("The smile fold from the nose to the corner of the mouth"), NULL),
  WORD ("vermilion", N_ ("Vermilion border"), N_ ("The red edge of the lip"), NULL),
  WORD ("glabella", N_ ("Glabella"), N_ ("The skin between the brows"), NULL),
  WORD ("fitzpatrick", N_ ("Fitzpatrick phototype"), N_ ("Skin from I to VI, by how easily it burns and tans"), "42"),
  HEADING (N_ ("What skin may do")),
  WORD ("erythema", N_ ("Erythema"), N_ ("Redness"), NULL),
  WORD ("oedema", N_ ("Oedema"), N_ ("Swelling"), NULL),
  WORD ("petechiae", N_ ("Petechiae, pinpoint bleeding"), N_ ("Small dots of blood"), NULL),
  WORD ("desquamation", N_ ("Desquamation"), N_ ("Peeling"), NULL),
  WORD ("pruritus", N_ ("Pruritus"), N_ ("Itch"), NULL),
  WORD ("pih", N_ ("Post-inflammatory hyperpigmentation, PIH"), N_ ("Dark marks that stay after an inflammation"), NULL),
  WORD ("pie", N_ ("Post-inflammatory erythema, PIE"), N_ ("Red marks that stay after an inflammation"), NULL),
  WORD ("melasma", N_ ("Melasma"), N_ ("Brown patches on the face, like a mask"), NULL),
  WORD ("tram-track", N_ ("Tram-track scarring"), N_ ("Rows of fine scars in the direction of rolling"), NULL),
  WORD ("granuloma", N_ ("Granuloma"), N_ ("A firm lump around something that does not belong in the body"), NULL),
  WORD ("keloid", N_ ("Keloid, hypertrophic scar"), N_ ("A scar that grows beyond the wound, or rises above it"), NULL),
  WORD ("atrophic-scar", N_ ("Atrophic scar"), N_ ("A sunken scar: ice-pick, boxcar or rolling"), NULL),
  WORD ("koebner", N_ ("Koebner response"), N_ ("New patches of a skin disease where the skin was wounded"), NULL),
  HEADING (N_ ("Scales")),
  WORD ("glogau", N_ ("Glogau class"), N_ ("Skin from I to IV, by its lines"), "41"),
  WORD ("goodman-baron", N_ ("Goodman and Baron grade"), N_ ("Acne scarring from 1 to 4, by how far away it is obvious"), "36"),
  WORD ("lemperle", N_ ("Lemperle rating"), N_ ("The depth of wrinkles from 0 to 5"), "39"),
  WORD ("gais", N_ ("GAIS, Global Aesthetic Improvement Scale"), N_ ("How the whole looks against a first picture, from 1, very much improved, to 5, worse"), "40"),
  HEADING (N_ ("Products and treatments")),
  WORD ("acids", N_ ("AHA, BHA"), N_ ("Alpha and beta hydroxy acids, which take off the uppermost layer"), NULL),
  WORD ("retinoid", N_ ("Retinoid"), N_ ("The family of vitamin A, such as retinol and tretinoin; isotretinoin is the tablet"), NULL),
  WORD ("alcohol", N_ ("Isopropyl alcohol, 70\302\240%"), N_ ("What the roller is disinfected with"), NULL),
  WORD ("sterilise", N_ ("Disinfect, sterilise"), N_ ("To make germs fewer; to free something of all germs, spores too"), NULL),
  WORD ("comedogenic", N_ ("Comedogenic"), N_ ("Clogging pores"), NULL),
  WORD ("prp", N_ ("PRP"), N_ ("Plasma with many platelets, from one’s own blood"), NULL),
  WORD ("tca-cross", N_ ("TCA CROSS"), N_ ("Dotting a strong acid into narrow scars; for doctors only"), NULL),
  WORD ("subcision", N_ ("Subcision"), N_ ("Cutting the strands that hold a scar down; for doctors only"), NULL),
  DERMA_GUIDE_END,
};

/* Each source with its number as its anchor. */
static void
add_sources (GPtrArray *blocks)
{
  for (guint i = 0; i < DERMA_N_SOURCES; i++)
    {
      const DermaSource *source = derma_source_get (i);
      g_autofree char   *text = derma_source_to_text (source);
      DermaGuideBlock   *block;

      derma_guide_add (blocks, DERMA_GUIDE_SOURCE, NULL, g_steal_pointer (&text), NULL);
      block = g_ptr_array_index (blocks, blocks->len - 1);
      block->anchor = g_strdup_printf ("%u", source->number);
      block->source = source;
    }
}

const DermaGuideRow derma_guide_sources[] = {
  { .kind = DERMA_GUIDE_LEAD, .text = N_ ("The texts of this app rest on these. What follows from them is said in our own words; where they disagree, we chose the careful side.") },
  { .kind = DERMA_GUIDE_PARAGRAPH, .text = N_ ("Of many papers only the summary could be read. An address opens in your browser, and only when you press it: the app itself has no access to the network.") },
  { .add = add_sources },
  DERMA_GUIDE_END,
};
