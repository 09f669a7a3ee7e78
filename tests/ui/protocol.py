# SPDX-License-Identifier: GPL-3.0-or-later
"""Aftercare as the tables of protocol.md 5 have it, and nothing more: what the program says at an hour has to agree with them."""

import collections
import datetime
import zoneinfo

HOUR = 3600
BANDS = {'nb-a': 100, 'nb-b': 250, 'nb-c': 300, 'nb-d': 500}  # a length of needles in each, in µm
REST_DAYS = {'nb-a': 3, 'nb-b': 7, 'nb-c': 14, 'nb-d': 28}  # protocol.md 1.3
WAKING = (7, 23)
MORNING_END = 16  # what is done in the morning and begins later than this has its first morning on the next day

# Hours since t0 for each band. What is done every morning has every_h = None.
Care = collections.namedtuple('Care', 'words from_h until_h every_h')
Ban = collections.namedtuple('Ban', 'words until_h brief')

CARE = {
    'ac-shade': Care('Stay in the shade', (0, 0, 0, 0), (48, 72, 120, 168), None),
    'ac-water-only': Care('Wash with lukewarm water only', (4, 4, 4, 4), (24, 24, 24, 24), 12),
    'ac-gentle-cleanser': Care('Gentle, fragrance-free cleanser', (24, 24, 24, 24), (72, 72, 120, 168), 12),
    'ac-moisturise': Care('Thin layer of the plain moisturiser', (0, 0, 0, 0), (24, 72, 120, 168), 6),
    'ac-sunscreen': Care('Sunscreen, SPF 30 or more, mineral', (12, 24, 24, 24), (168, 336, 672, 672), None),
    'ac-clean-bedding': Care('Fresh pillowcase tonight', (0, 0, 0, 0), (24, 24, 24, 48), 24),
    'ac-cool-cloth': Care('If it burns: clean cool cloth', (0, 0, 0, 0), (24, 24, 24, 24), 0),
    # Asked for at certain hours; the last time for a day.
    'ac-log': Care('Record how your skin is', (1, 1, 1, 1), (192, 192, 192, 192), (1, 24, 48, 72, 168)),
    'ac-pigment-check': Care('Look for new dark or light marks', (336, 336, 336, 336), (696, 696, 696, 696), (336, 672)),
    'ac-photo-wait': Care('Progress photos count again', (168, 168, 168, 168), (192, 192, 192, 192), 24),
}

BANS = {
    'ac-no-wash': Ban('Washing the face', (4, 4, 4, 4), 'washing'),
    'ac-no-sunscreen': Ban('Sunscreen', (12, 24, 24, 24), 'sunscreen'),
    'ac-hands-off': Ban('Touching the face with unwashed hands', (24, 24, 48, 72), 'touching'),
    'ac-no-actives': Ban('Retinoid, AHA, BHA, vitamin C, benzoyl peroxide, hydroquinone, azelaic acid', (48, 72, 120, 168),
                         'retinoid, acids, vitamin C, benzoyl peroxide, hydroquinone'),
    'ac-no-fragrance': Ban('Perfume, essential oil, toner, alcohol, after-shave', (48, 72, 120, 168), 'perfume, toner, after-shave'),
    'ac-no-makeup': Ban('Make-up', (24, 24, 24, 48), 'make-up'),
    'ac-no-sweat': Ban('Sport and sweating', (24, 48, 48, 72), 'sport'),
    'ac-no-heat': Ban('Sauna, steam, hot tub, very hot shower', (24, 48, 72, 120), 'sauna, hot shower'),
    'ac-no-swim': Ban('Pool, lake or sea', (48, 72, 96, 120), 'swimming'),
    'ac-no-scrub': Ban('Scrub, brush, peel, peel-off mask', (72, 120, 168, 168), 'scrubs'),
    'ac-no-pick': Ban('Picking, scratching, pulling flakes', (168, 168, 168, 168), 'picking'),
    'ac-no-shave': Ban('Shaving the treated areas', (24, 24, 48, 72), 'shaving'),
    'ac-no-wax': Ban('Waxing, threading, hair-removal cream', (168, 168, 168, 168), 'waxing'),
    'ac-no-drink': Ban('Alcoholic drinks', (24, 24, 24, 48), 'alcohol'),
    'ac-no-leftover-drugs': Ban('Left-over steroid or antibiotic cream', (168, 168, 168, 168), 'left-over creams'),
    'ac-no-injection': Ban('Botulinum toxin or filler', (168, 336, 336, 336), 'injections'),
    'ac-no-peel-laser': Ban('Chemical peel, laser or IPL', (336, 672, 672, 672), 'peel, laser'),
    'ac-no-roll': Ban('Rolling', tuple(24 * days for days in REST_DAYS.values()), 'rolling'),
}
OVERLAPPING = ('ac-no-wax', 'ac-no-injection', 'ac-no-peel-laser')  # the later end wins when sessions follow one another


def get_band(needle_um):
    return next(band for band, longest_um in zip(BANDS, (149, 250, 300, 500)) if needle_um <= longest_um)


class Aftercare:
    """What holds after a session, while nothing is ticked."""

    def __init__(self, t0, band, zone, earlier=None):
        """@t0: seconds since 1970; @earlier: what holds after the session before, as far as it runs longer"""
        self.t0 = t0
        self.column = list(BANDS).index(band)
        self.earlier = earlier
        self.zone = zoneinfo.ZoneInfo(zone)

    def at(self, hour):
        return self.t0 + hour * HOUR

    def get_local(self, utc):
        return datetime.datetime.fromtimestamp(utc, self.zone)

    def get_do(self, utc):
        return {item for item, care in CARE.items() if self.at(care.from_h[self.column]) <= utc < self.at(care.until_h[self.column])}

    def get_later(self, utc):
        return {item for item, care in CARE.items() if utc < self.at(care.from_h[self.column])}

    def get_missed(self, utc):
        return {item for item, care in CARE.items() if utc >= self.at(care.until_h[self.column]) and care.every_h != 0}

    def get_avoid(self, utc):
        """item → until when, seconds since 1970"""
        return {item: self.get_avoid_end(item) for item in BANS if utc < self.get_avoid_end(item)}

    def get_avoid_end(self, item):
        end = self.at(BANS[item].until_h[self.column])
        return max(end, self.earlier.get_avoid_end(item)) if self.earlier and item in OVERLAPPING else end

    # reminders

    def is_waking(self, utc):
        return WAKING[0] <= self.get_local(utc).hour < WAKING[1]

    def get_next_morning(self, utc):
        local = self.get_local(utc)
        morning = local.replace(hour=WAKING[0], minute=0, second=0)
        return (morning if morning > local else morning + datetime.timedelta(days=1)).timestamp()

    def get_told(self, utc):
        """What the person was told of by now and can still do: all of it by day, but for what has its first morning yet to come."""
        return {item for item in self.get_do(utc) if CARE[item].every_h != 0 and self.get_first_told(item) <= utc}

    def get_first_told(self, item):
        start = self.at(CARE[item].from_h[self.column])
        is_late = CARE[item].every_h is None and self.get_local(start).hour >= MORNING_END
        return start if self.is_waking(start) and not is_late else self.get_next_morning(start)

    # when something changes

    def get_changes(self):
        """Every instant at which something begins, ends, or is asked for anew, in their order."""
        hours = set()
        for care in CARE.values():
            first, last = care.from_h[self.column], care.until_h[self.column]
            hours |= {first, last}
            if isinstance(care.every_h, tuple):
                hours |= set(care.every_h)
            elif care.every_h:
                hours |= set(range(first, last, care.every_h))
        changes = {self.at(hour) for hour in hours} | {self.get_avoid_end(item) for item in BANS}
        morning = self.get_next_morning(self.t0)
        while morning < self.at(700):
            changes.add(morning)
            morning = self.get_next_morning(morning)
        return sorted(changes)
