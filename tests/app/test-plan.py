#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-plan.py PROGRAM: the plan builder by its command line, against the examples of protocol.md 8.6 and against plan_oracle.py."""

import itertools
import json
import pathlib
import subprocess
import sys

from plan_oracle import DEFAULTS, plan

PROGRAM = sys.argv[1]

# protocol.md 8.6. w-over-015 is left out of that table.
EXAMPLES = json.loads((pathlib.Path(__file__).parent / 'plan-examples.json').read_text())

COLUMNS = ['verdict', 'needle_um', 'later_um', 'band', 'min_interval_days', 'interval_days', 'sessions', 'course_weeks',
           'first_visible_weeks', 'most_change_week', 'maintenance_days']

# What makes each cap of protocol.md 1.4 apply, with sessions enough that the others do not.
CAPS = {
    'cap-step-1': dict(clean_sessions=2),
    'cap-step-2': dict(clean_sessions=5),
    'cap-sens-high': dict(sensitivity='high'),
    'cap-sens-medium': dict(sensitivity='medium'),
    'cap-fitz': dict(fitzpatrick=4),
    'cap-pih': dict(pih_history=True),
    'cap-melasma': dict(melasma=True),
    'cap-age-18': dict(age=18),
    'cap-age-21': dict(age=21),
}

SCARS = dict(concerns=['acne-scars'], scar_types=['rolling'], scar_grade=2, needle_owned_um=500, clean_sessions=6, budget='high')

REFUSED = [
    ({}, 'concerns'), (dict(concerns=[]), 'concerns'), (dict(concerns=['wrinkles']), 'concerns'), (dict(concerns='glow'), 'concerns'),
    (dict(concerns=['glow'], scar_types=['rolling']), 'scar_types'), (dict(concerns=['acne-scars'], scar_types=['round']), 'scar_types'),
    (dict(concerns=['acne-scars'], scar_grade=5), 'scar_grade'), (dict(concerns=['glow'], fitzpatrick=0), 'fitzpatrick'),
    (dict(concerns=['glow'], fitzpatrick=7), 'fitzpatrick'), (dict(concerns=['glow'], fitzpatrick='II'), 'fitzpatrick'),
    (dict(concerns=['glow'], fitzpatrick=2.5), 'fitzpatrick'), (dict(concerns=['glow'], glogau=0), 'glogau'),
    (dict(concerns=['glow'], sensitivity='none'), 'sensitivity'), (dict(concerns=['glow'], needle_owned_um=49), 'needle_owned_um'),
    (dict(concerns=['glow'], needle_owned_um=3001), 'needle_owned_um'), (dict(concerns=['glow'], needle_owned_um=-1), 'needle_owned_um'),
    (dict(concerns=['glow'], budget='none'), 'budget'), (dict(concerns=['glow'], clean_sessions=-1), 'clean_sessions'),
    (dict(concerns=['glow'], pih_history=1), 'pih_history'), (dict(concerns=['glow'], age=-1), 'age'),
    (dict(concerns=['glow'], age=121), 'age'), (dict(concerns=['glow'], screening='maybe'), 'screening'),
    (dict(concerns=['glow'], screening='postpone'), 'screening_until'),
    (dict(concerns=['glow'], screening='postpone', screening_until='soon'), 'screening_until'),
    (dict(concerns=['glow'], screening='postpone', screening_until='2026-02-30'), 'screening_until'),
    (dict(concerns=['glow'], screening_until='2026-12-01'), 'screening_until'), (dict(concerns=['glow'], hair='long'), 'hair'),
]


def run(text):
    return subprocess.run([PROGRAM, '--plan=-'], input=text, capture_output=True, text=True, timeout=60, check=False)


def ask(asked):
    result = run(json.dumps(asked))
    assert result.returncode == 0 and result.stderr == '', (asked, result)
    assert result.stdout.endswith('}\n') and result.stdout.count('\n') == 1, result.stdout
    return json.loads(result.stdout)


def check(asked):
    answer = ask(asked)
    answer['warnings'] = sorted(answer['warnings'])
    expected = plan(asked)
    assert answer == expected, (asked, answer, expected)


def make_edges():
    """Each cap alone and in pairs, and each step of 8.3 on both sides of its edge."""
    for names in [*itertools.combinations(CAPS, 1), *itertools.combinations(CAPS, 2)]:
        yield {**SCARS, **{key: value for name in names for key, value in CAPS[name].items()}}
    for grade in range(5):
        yield {**SCARS, 'scar_grade': grade}
    for kind in ['ice-pick', 'boxcar-shallow', 'boxcar-deep', 'rolling', 'macular', 'raised', 'unknown']:
        yield {**SCARS, 'scar_types': [kind]}
        yield {**SCARS, 'scar_types': [kind, 'unknown'], 'concerns': ['acne-scars', 'glow']}
    for concern in ['fine-lines', 'texture', 'acne-scars', 'pores', 'pigmentation', 'glow']:
        for budget in ['low', 'mid', 'high']:
            yield dict(concerns=[concern], budget=budget)
        for glogau, fitzpatrick, melasma in [(2, 3, False), (3, 3, False), (2, 4, False), (2, 3, True)]:
            yield dict(concerns=[concern], glogau=glogau, fitzpatrick=fitzpatrick, melasma=melasma, needle_owned_um=501)
    for owned in [0, 50, 149, 150, 199, 200, 201, 250, 251, 300, 301, 500, 501, 3000]:
        for clean in [2, 3, 5, 6]:
            yield dict(concerns=['fine-lines'], needle_owned_um=owned, clean_sessions=clean)
    for sensitivity in ['low', 'medium', 'high']:
        for owned in [100, 250, 300, 500]:
            yield {**SCARS, 'sensitivity': sensitivity, 'needle_owned_um': owned, 'uses_actives': True}
    for age in [17, 18, 21, 22, 0, 120]:
        yield {**SCARS, 'age': age}
    for screening in ['ok', 'block', 'ask-doctor']:
        yield {**SCARS, 'screening': screening}
    for until in ['2026-12-01', '2026-12-01T08:00:00+01:00']:
        yield {**SCARS, 'screening': 'postpone', 'screening_until': until}
    yield dict(concerns=['glow', 'glow'], screening_until=None)
    yield {key: value for key, value in {**DEFAULTS, 'concerns': list(DEFAULTS['concerns']) + ['pores']}.items()}


def test_examples():
    for name, example in EXAMPLES.items():
        asked, expected = example['asked'], example['expected']
        answer = ask(asked)
        assert all(answer[column] == expected[column] for column in COLUMNS), (name, answer)
        assert set(answer['warnings']) - {'w-over-015'} == set(expected['warnings']), (name, answer)
        assert ('w-over-015' in answer['warnings']) == (answer['needle_um'] is not None and answer['needle_um'] >= 150), (name, answer)
        assert answer['pro_list'] == expected['pro_list'], (name, answer)
        check(asked)


def test_edges():
    edges = list(make_edges())
    assert len(edges) >= 60
    for asked in edges:
        check(asked)


def test_refusals():
    for asked, field in REFUSED:
        result = run(json.dumps(asked))
        assert result.returncode == 1 and result.stdout == '', (asked, result)
        assert result.stderr.startswith(f'dermaroller: --plan: {field}: '), (asked, result.stderr)
    for text in ['', '[]', '{', '{"concerns": ["glow"]} x', 'null', '"glow"', '{"concerns": [1]}', '{"concerns": ["glow"], "age": 1e400}',
                 '\x00', '{"a": ' * 3000]:
        result = run(text)
        assert result.returncode == 1 and result.stdout == '' and result.stderr.startswith('dermaroller: --plan: '), (text, result)


def test_endless():
    """No more is read than could be meant."""
    with open('/dev/zero', 'rb') as endless:
        result = subprocess.run([PROGRAM, '--plan=-'], stdin=endless, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 1 and result.stdout == '' and result.stderr.startswith('dermaroller: --plan: '), result


if __name__ == '__main__':
    TESTS = [test_examples, test_edges, test_refusals, test_endless]
    print(f'1..{len(TESTS)}')
    for number, test in enumerate(TESTS, 1):
        try:
            test()
        except (AssertionError, subprocess.SubprocessError) as failure:
            print(f'not ok {number} {test.__name__}\n# {failure}')
        else:
            print(f'ok {number} {test.__name__}', flush=True)
