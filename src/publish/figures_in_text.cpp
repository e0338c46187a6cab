#include "publish/figures_in_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "views/outlook_view.hpp"
#include "views/wording.hpp"

namespace willai::publish {
namespace {

std::string text_file_of(const importers::WrittenProfession& profession) {
  return fmt::format("professions/{}.toml", profession.slug);
}

std::string code_of(const importers::FigureName& name, const importers::WrittenProfession& profession) {
  return name.code.empty() ? std::string(profession.occupations.front().text()) : name.code;
}

std::string printed_value(const Measure& measure, const MeasureValue& value) {
  return measure.kind == MeasureKind::outlook ? views::outlook_value(measure, value) : views::two_decimals(*value.value);
}

const importers::CitedFigure* find_cited(const Content& content, std::string_view code, std::string_view measure) {
  const auto found = std::ranges::find_if(content.figures, [&](const importers::CitedFigure& each) {
    return each.code.text() == code && each.value.measure == measure;
  });
  return found == content.figures.end() ? nullptr : &*found;
}

// People and pay of a group of titles are none of one title's own.
bool is_of_group(const MeasureValue& value) {
  return value.measure.starts_with("bls-") && value.basis == MeasureBasis::inherited;
}

std::string missing_figure(const importers::FigureName& name, const std::string& code, const importers::CitedFigure* cited) {
  if (cited && is_of_group(cited->value))
    return fmt::format("{} of {} is published only for a group of occupations ({}); name another figure", name.measure, code,
                       cited->value.from);
  if (cited) return fmt::format("there is no {} of {} to print: {}", name.measure, code, cited->value.gap);
  return fmt::format("figures.tsv has no {} of {}; name another figure, or add the row", name.measure, code);
}

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char each : text)
    if ((each >= '0' && each <= '9') || each == '.') digits += each;
  return digits;
}

// The numbers of all figures that a page of the profession shows.
std::set<std::string> numbers_of(const importers::WrittenProfession& profession, const Content& content,
                                 const std::vector<Measure>& measures) {
  std::set<std::string> numbers;
  for (const Figure& figure : profession.figures) numbers.insert(digits_in(figure.value));
  for (const importers::CitedFigure& cited : content.figures) {
    if (std::ranges::find(profession.occupations, cited.code) == profession.occupations.end() || !cited.value.value) continue;
    const auto measure = std::ranges::find(measures, cited.value.measure, &Measure::id);
    if (measure != measures.end()) numbers.insert(digits_in(printed_value(*measure, cited.value)));
  }
  return numbers;
}

// Prints the figures of one profession.
class FigurePrinter {
 public:
  FigurePrinter(const Content& content, const EditionDraft& draft) : content_(content), draft_(draft) {
    for (const OccupationFacts& each : draft.occupations) facts_.emplace(each.code, &each);
  }

  void print_in(Profession& profession) const {
    if (profession.origin != Origin::written) return;
    const std::string& own = profession.occupations.front().code;
    const auto print = [&](std::string& text) { text = printed(text, own); };
    print(profession.summary), print(profession.answer);
    for (Task& task : profession.tasks) {
      print(task.rationale), print(task.advice);
      for (std::string& paragraph : task.body) print(paragraph);
      for (Tool& tool : task.tools) print(tool.note);
    }
    for (Skill& skill : profession.skills) print(skill.reason);
    for (Strategy& strategy : profession.strategies) print(strategy.text);
  }

 private:
  // As the data have it; otherwise as it is cited.
  const MeasureValue* find(const std::string& code, const std::string& measure) const {
    if (const auto facts = facts_.find(code); facts != facts_.end())
      if (const MeasureValue* value = find_value(facts->second->measures, measure); value && value->value && !is_of_group(*value))
        return value;
    const importers::CitedFigure* cited = find_cited(content_, code, measure);
    return cited && cited->value.value && !is_of_group(cited->value) ? &cited->value : nullptr;
  }

  std::string printed(const std::string& text, const std::string& own) const {
    std::set<std::string> noted;
    return importers::with_figures(text, [&](const importers::FigureName& name) -> std::string {
      const MeasureValue* value = find(name.code.empty() ? own : name.code, name.measure);
      const auto measure = std::ranges::find(draft_.measures, name.measure, &Measure::id);
      if (!value || measure == draft_.measures.end()) return "(no figure)";
      const std::string source = fmt::format(" ({}, {})", measure->by, measure->vintage);
      return printed_value(*measure, *value) + (noted.insert(source).second ? source : "");
    });
  }

  const Content& content_;
  const EditionDraft& draft_;
  std::map<std::string_view, const OccupationFacts*> facts_;
};

}  // namespace

std::vector<importers::Reject> check_figures_in_text(const Content& content) {
  std::vector<importers::Reject> faults;
  for (const auto& profession : content.professions)
    for (const auto& [name, line] : profession.in_text.named) {
      const std::string code = code_of(name, profession);
      const importers::CitedFigure* cited = find_cited(content, code, name.measure);
      if (!cited || !cited->value.value || is_of_group(cited->value))
        faults.push_back({text_file_of(profession), line, 0, missing_figure(name, code, cited)});
    }
  return faults;
}

std::vector<importers::Reject> unbound_numbers(const Content& content, const std::vector<Measure>& measures) {
  std::vector<importers::Reject> warnings;
  for (const auto& profession : content.professions) {
    if (profession.in_text.stated.empty()) continue;
    const std::set<std::string> known = numbers_of(profession, content, measures);
    for (const auto& [words, line] : profession.in_text.stated)
      if (!known.contains(digits_in(words)))
        warnings.push_back({text_file_of(profession), line, 0,
                            fmt::format("no figure of this profession says “{}”; name a figure in its place, such as "
                                        "{{figure:bls-wage-median}}, or add a [[figure]] with its source",
                                        words)});
  }
  return warnings;
}

void print_figures_in_text(const Content& content, EditionDraft& draft) {
  const FigurePrinter printer(content, draft);
  for (Profession& profession : draft.professions) printer.print_in(profession);
}

}  // namespace willai::publish
