#!/usr/bin/python3
"""Writes src/base/normal_form_table.hpp: what Unicode's NFKC makes of the characters that stand for Latin letters, digits and
signs. Run it when Unicode adds some: tools/normal_form.py > src/base/normal_form_table.hpp
"""
import unicodedata

PLAIN = [(0x20, 0x24F), (0x1E00, 0x1EFF), (0x2010, 0x2044), (0x2212, 0x2212), (0x20AC, 0x20AC)]
WIDTH = 116


def is_plain(text):
    return all(any(first <= ord(c) <= last for first, last in PLAIN) for c in text)


def folded():
    for code in range(0xA0, 0x1F200):
        char = chr(code)
        if 0x1D400 <= code < 0x1D800 or 0xD800 <= code < 0xE000 or 0x300 <= code < 0x370 or not unicodedata.normalize("NFKC", char):
            continue
        result = unicodedata.normalize("NFKC", char)
        if result != char and is_plain(result):
            yield code, result


def runs_of(single):
    runs = []
    for code, target in single:
        if runs and code == runs[-1][1] + 1 and target == runs[-1][2] + code - runs[-1][0]:
            runs[-1][1] = code
        else:
            runs.append([code, code, target])
    return runs


def pairs():
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and "<" not in parts[0] and unicodedata.normalize("NFC", chr(code)) == chr(code):
            yield int(parts[0], 16), int(parts[1], 16), code


def wrapped(cells):
    lines, line = [], "   "
    for cell in cells:
        if len(line) + len(cell) + 2 > WIDTH:
            lines.append(line)
            line = "   "
        line += f" {cell},"
    return "\n".join([*lines, line])


def quoted(text):
    return '"' + "".join(c if " " <= c <= "~" and c not in '"\\' else f'\\u{ord(c):04X}' if ord(c) > 0x9F else "\\" + c for c in text) + '"'


entries = list(folded())
runs = runs_of([(code, ord(result)) for code, result in entries if len(result) == 1])
longer = [(code, result) for code, result in entries if len(result) > 1]
composed = sorted(pairs())
print(f"""// What Unicode's NFKC makes of characters that stand for Latin letters, digits and signs; Unicode {unicodedata.unidata_version}.
// Written by tools/normal_form.py.
#pragma once

#include <array>
#include <string_view>

namespace willai {{

// The characters from `first` to `last` stand for as many from `plain` on.
struct FoldedRun {{
  char32_t first, last, plain;
}};
inline constexpr std::array<FoldedRun, {len(runs)}> kFoldedRuns = {{{{
{wrapped("{0x%X, 0x%X, 0x%X}" % tuple(run) for run in runs)}
}}}};

// A character that stands for several.
struct FoldedSign {{
  char32_t sign;
  std::string_view plain;
}};
inline constexpr std::array<FoldedSign, {len(longer)}> kFoldedSigns = {{{{
{wrapped("{0x%X, %s}" % (code, quoted(text)) for code, text in longer)}
}}}};

// A letter and the accent after it, as one.
struct ComposedLetter {{
  char16_t letter, accent, composed;
}};
inline constexpr std::array<ComposedLetter, {len(composed)}> kComposedLetters = {{{{
{wrapped("{0x%X, 0x%X, 0x%X}" % each for each in composed)}
}}}};

}}  // namespace willai""")
