#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the drawing of the face into the tables of src/figures/derma-face-geometry.c.

usage: face-paths.py FACE.SVG OUTPUT.H
The drawing stays the one source: numbers that follow from its paths (anchors, leads, the guide through the anchor) are
worked out here.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree

SVG = '{http://www.w3.org/2000/svg}'
WIDTH = 400
SECTIONS = ['forehead', 'left-cheek', 'right-cheek', 'chin', 'nose-upper-lip']
DIRECTIONS = ['horizontal', 'vertical', 'diagonal-up', 'diagonal-down']
PARTS = ['hair', 'hair-strands', 'neck', 'ear-right', 'ear-left', 'ear-line-right', 'ear-line-left', 'face-outline',
         'avoid-eyes-right', 'brow-right', 'eye-crease-right', 'eye-right', 'avoid-eyes-left', 'brow-left',
         'eye-crease-left', 'eye-left', 'nose', 'avoid-lips', 'lips', 'mouth']
FLIPPED = ['hair', 'hair-strands']
NUMBER = r'-?\d+(?:\.\d+)?'


def symbol(name):
    return name.removeprefix('face-').upper().replace('-', '_')


def number(value):
    return f'{round(value, 2):g}'


def flip(path):
    """The same path with x replaced by WIDTH - x; all coordinates are absolute pairs."""
    return re.sub(f'({NUMBER}) ({NUMBER})', lambda m: f'{number(WIDTH - float(m[1]))} {m[2]}', path)


def lines(path):
    """The straight pieces of a path as (x0, y0, x1, y1)."""
    pieces = re.findall(f'M ({NUMBER}) ({NUMBER}) L ({NUMBER}) ({NUMBER})', path)
    return [tuple(map(float, piece)) for piece in pieces]


def distance(line, x, y):
    """How far a point is from a line segment."""
    x0, y0, x1, y1 = line
    dx, dy = x1 - x0, y1 - y0
    share = min(1, max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)))
    return ((x0 + share * dx - x) ** 2 + (y0 + share * dy - y) ** 2) ** 0.5


def initializer(values):
    return '{ ' + ', '.join(number(value) for value in values) + ' }'


def write_section(out, paths, name):
    x0, y0, x1, y1 = lines(paths[f'axis-{name}-vertical'])[0]
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    out.append(f'  [DERMA_SECTION_{symbol(name)}] = {{')
    out.append(f'    .anchor = {initializer((x, y))},')
    for kind in ('section', 'hatch', 'check'):
        out.append(f'    .{kind} = "{paths[f"{kind}-{name}"]}",')
    for direction in DIRECTIONS:
        at = f'[DERMA_DIRECTION_{symbol(direction)}]'
        guide, lead = paths[f'guide-{name}-{direction}'], paths[f'lead-{name}-{direction}']
        middle = min(lines(guide), key=lambda line: distance(line, x, y))
        if distance(middle, x, y) > 0.1:
            sys.exit(f'no guide of {name}, {direction}, runs through its anchor')
        out.append(f'    .guide{at} = "{guide}",')
        out.append(f'    .lead{at} = "{lead}",')
        out.append(f'    .axis{at} = "{paths[f"axis-{name}-{direction}"]}",')
        out.append(f'    .shaft{at} = {initializer(lines(lead)[0])},')
        out.append(f'    .middle{at} = {initializer(middle)},')
    out.append('  },')


def main():
    tree = ElementTree.parse(sys.argv[1])
    elements = {element.get('id'): element for element in tree.iter(SVG + 'path') if element.get('id')}
    paths = {name: element.get('d') for name, element in elements.items()}
    for name, path in paths.items():
        if not re.fullmatch(f'(?:[MLCZ]|{NUMBER}|\\s)+', path):
            sys.exit(f'the path {name} is more than absolute M, L, C and Z')
    out = ['/* Made from face.svg by face-paths.py. */', '#pragma once', '']
    out.append('static const char *const PARTS[] = {')
    out += [f'  [DERMA_FACE_{symbol(name)}] = "{paths[name]}",' for name in PARTS]
    out += ['};', '', 'static const char *const FLIPPED_PARTS[] = {']
    out += [f'  [DERMA_FACE_{symbol(name)}] = "{flip(paths[name])}",' for name in FLIPPED]
    out += ['};', '', '/* Between the dots of a rim: chosen so that the dots close evenly. */', 'static const double DOT_GAPS[] = {']
    for name in PARTS:
        dash = elements[name].get('stroke-dasharray')
        if dash:
            out.append(f'  [DERMA_FACE_{symbol(name)}] = {dash.split()[1]},')
    out += ['};', '', 'static const SectionShape SHAPES[DERMA_N_SECTIONS] = {']
    for name in SECTIONS:
        write_section(out, paths, name)
    out += ['};', '']
    with open(sys.argv[2], 'w', encoding='utf-8') as file:
        file.write('\n'.join(out))


main()
