// Figures that the prose of a profession names, “{figure:bls-wage-median}”, and numbers that it states by hand. Both come
// with their line, so that a text and its data cannot drift apart unnoticed.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

struct FigureName {
  std::string code;     // "13-2011.00"; "" for the first occupation of the profession
  std::string measure;  // "bls-wage-median"
};

struct NamedFigure {
  FigureName name;
  long line = 0;
};

// A number in a sentence about wages, employment or the outlook: "$81,680", "12 percent", "3 million people".
struct StatedNumber {
  std::string words;
  long line = 0;
};

struct FiguresInText {
  std::vector<NamedFigure> named;
  std::vector<StatedNumber> stated;
};

// Reads the lines of a profession's TOML file. A name in wrong form, or in a key that is no prose, is a fault.
FiguresInText read_figures(std::string_view text, std::string_view file, std::vector<Reject>& faults);

// The text with what `print` says in the place of each name.
std::string with_figures(std::string_view text, const std::function<std::string(const FigureName&)>& print);

}  // namespace willai::importers
