# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan builder of protocol.md 8 once more, apart from the program: written from the tables and the steps N1 to P10 alone."""

import math

CONCERNS = ['fine-lines', 'texture', 'acne-scars', 'pores', 'pigmentation', 'glow']

# 8.2: target needle, first visible from and to, most change
AIMS = {
    'glow': (200, 1, 2, 12),
    'texture': (250, 4, 8, 24),
    'pores': (250, 4, 8, 24),
    'fine-lines': (300, 8, 12, 36),
    'acne-scars': (500, 12, 26, 52),
    'pigmentation': (200, 8, 16, 24),
}

# 1.2 and 8.2: up to which length, base interval, course, actives off before and after, maintenance, uses of a roller
BANDS = [
    ('nb-a', 149, 3, 84, 2, 2, 14, 10),
    ('nb-b', 250, 7, 84, 3, 3, 28, 10),
    ('nb-c', 300, 14, 112, 5, 5, 42, 8),
    ('nb-d', 500, 28, 168, 7, 7, 56, 5),
]

DEFAULTS = {
    'concerns': [], 'scar_types': [], 'scar_grade': 0, 'fitzpatrick': 2, 'glogau': 1, 'sensitivity': 'low', 'needle_owned_um': 0,
    'budget': 'low', 'clean_sessions': 0, 'pih_history': False, 'uses_actives': False, 'melasma': False, 'age': 30,
    'screening': 'ok', 'screening_until': None,
}

# 8.5: id, the least budget it is listed for
ALTERNATIVES = [
    ('alt-sunscreen-topicals', 'low'), ('alt-derm-visit', 'low'), ('alt-pro-needling', 'mid'), ('alt-prp', 'high'),
    ('alt-rf-needling', 'high'), ('alt-fractional-laser', 'high'), ('alt-chemical-peel', 'mid'), ('alt-tca-cross', 'mid'),
    ('alt-subcision', 'mid'), ('alt-filler', 'high'),
]
BUDGETS = ['low', 'mid', 'high']


def band_of(needle):
    return next(band for band in BANDS if needle <= band[1])


def caps(given, is_stepping):
    yield 500
    if is_stepping and given['clean_sessions'] < 3:
        yield 250
    if is_stepping and 3 <= given['clean_sessions'] <= 5:
        yield 300
    if given['sensitivity'] == 'high':
        yield 250
    if given['sensitivity'] == 'medium':
        yield 300
    if given['fitzpatrick'] >= 4:
        yield 300
    if given['pih_history'] or given['melasma'] or 18 <= given['age'] <= 21:
        yield 250


def fits(option, concerns, scars, grade):
    """Whether an option is good for one of the concerns."""
    has_scars = 'acne-scars' in concerns
    return {
        'alt-sunscreen-topicals': bool({'pigmentation', 'fine-lines', 'glow'} & concerns),
        'alt-derm-visit': True,
        'alt-pro-needling': bool({'fine-lines', 'texture'} & concerns)
        or has_scars and (grade <= 3 and (not scars or bool(scars & {'boxcar-shallow', 'rolling', 'unknown'}))),
        'alt-prp': has_scars or 'glow' in concerns,
        'alt-rf-needling': has_scars,
        'alt-fractional-laser': 'fine-lines' in concerns or has_scars and bool(scars & {'boxcar-shallow', 'boxcar-deep'}),
        'alt-chemical-peel': bool({'pigmentation', 'texture'} & concerns),
        'alt-tca-cross': has_scars and 'ice-pick' in scars,
        'alt-subcision': has_scars and 'rolling' in scars,
        'alt-filler': has_scars and 'rolling' in scars and grade >= 3,
    }[option]


def nothing(verdict):
    return {
        'verdict': verdict, 'needle_um': None, 'later_um': None, 'band': None, 'min_interval_days': None, 'interval_days': None,
        'sessions': None, 'course_weeks': None, 'rollers': None, 'first_visible_weeks': None, 'most_change_week': None,
        'maintenance_days': None, 'warnings': [], 'pro_list': [], 'alternatives': [],
    }


def plan(asked):
    given = {**DEFAULTS, **asked}
    concerns = set(given['concerns'])
    scars = set(given['scar_types'])
    owned = given['needle_owned_um']
    # N1, N2, P0
    if 'acne-scars' in concerns and (scars == {'macular'} or given['scar_grade'] == 1):
        concerns = concerns - {'acne-scars'} | {'pigmentation'}
    if 'raised' in scars or given['screening'] in ('block', 'ask-doctor') or given['age'] < 18:
        return nothing('not-now')
    # P1
    pro = set()
    if 'acne-scars' in concerns and (scars & {'ice-pick', 'boxcar-deep'} or given['scar_grade'] >= 3):
        pro.add('acne-scars')
    if 'pigmentation' in concerns and (given['fitzpatrick'] >= 4 or given['melasma']):
        pro.add('pigmentation')
    if 'fine-lines' in concerns and given['glogau'] >= 3:
        pro.add('fine-lines')
    home = concerns - pro
    warnings = set()
    if pro:
        warnings.add('w-pro-first')
    if owned > 500:
        warnings.add('w-owned-refused')
    if given['fitzpatrick'] >= 4 or given['pih_history']:
        warnings.add('w-pih')
    answer = nothing('professional-first')
    answer['pro_list'] = [concern for concern in CONCERNS if concern in pro]
    answer['alternatives'] = [
        option for option, least in ALTERNATIVES
        if BUDGETS.index(given['budget']) >= BUDGETS.index(least) and fits(option, concerns, scars, given['scar_grade'])]
    if home:
        # P2, P3
        target = max(AIMS[concern][0] for concern in home)
        cap = min(caps(given, True))
        later = min(target, min(caps(given, False)))
        needle = min(target, cap)
        if owned == 0:
            warnings.add('w-buy-roller')
        elif owned > 500:
            pass
        elif owned > cap:
            warnings.add('w-owned-too-long-now')
        elif owned < needle:
            needle = owned
            warnings.add('w-owned-short-effect')
        elif owned > needle:
            if band_of(owned) == band_of(needle):
                needle = owned
            else:
                warnings.add('w-owned-longer-than-needed')
        # P4 to P7
        name, _, base, course, before, after, upkeep, uses = band_of(needle)
        least = math.ceil(base * {'low': 1, 'medium': 1.5, 'high': 2}[given['sensitivity']])
        least += 7 * (given['fitzpatrick'] >= 4) + 7 * given['pih_history']
        interval = max(least, 7)
        if given['uses_actives']:
            interval = max(interval, before + after + 4)
            warnings.add('w-actives')
        sessions = min(max(course // interval, 3), 12)
        if name in ('nb-c', 'nb-d'):
            warnings.add('w-needle-ack')
        if 'unknown' in scars:
            warnings.add('w-scar-type-unknown')
        if needle >= 150:
            warnings.add('w-over-015')
        is_limited = (later < target or given['sensitivity'] != 'low' or given['fitzpatrick'] >= 4
                      or bool(warnings & {'w-owned-refused', 'w-owned-too-long-now'}))
        answer.update({
            'verdict': 'professional-first' if pro else 'home-with-limits' if is_limited else 'home',
            'needle_um': needle, 'later_um': later, 'band': name, 'min_interval_days': least, 'interval_days': interval,
            'sessions': sessions, 'course_weeks': math.ceil((sessions - 1) * interval / 7), 'rollers': math.ceil(sessions / uses),
            'first_visible_weeks': [min(AIMS[c][1] for c in home), max(AIMS[c][2] for c in home)],
            'most_change_week': max(AIMS[c][3] for c in home), 'maintenance_days': max(upkeep, interval),
        })
    answer['warnings'] = sorted(warnings)
    return answer
