#include "assessment/state.hpp"

#include <fmt/format.h>

#include "base/base64url.hpp"
#include "base/text.hpp"
#include "domain/assessment_link.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::assessment {
namespace {

// What was typed, in the format of an assessment link.
struct Typed {
  std::string text;
  std::vector<std::string> notes;
};

// With another key, or a damaged ciphertext, the reader gets the rest of the link.
Typed open_typed(const Setting& setting, const std::string& sealed) {
  if (sealed.empty()) return {};
  const auto bytes = setting.seal ? setting.seal->find_bytes(sealed, ports::SealedFor::assessment) : std::nullopt;
  if (bytes) return {to_base64url(*bytes), {}};
  return {"",
          {"We cannot read the part of this link with your own words. It was changed, or a server encrypted it that no "
           "longer runs. Everything else is below."}};
}

void add_notes(const OpenedAssessment& opened, std::vector<std::string>& notes) {
  if (opened.lost > 0)
    notes.push_back(fmt::format("{} of this link {} not in this edition. We count the time of such tasks as unanswered.",
                                counted(opened.lost, "answer", "answers"), opened.lost == 1 ? "is" : "are"));
  if (opened.withheld > 0 && notes.empty())
    notes.push_back(fmt::format("The words of {} are not in this link. We count their time as unanswered.",
                                counted(opened.withheld, "own task", "own tasks")));
}

Error no_such_profession(const Setting& setting, const std::string& slug) {
  const EditionNumber& number = setting.edition.facts().number;
  return not_found(fmt::format("this link is about the profession “{}”, which is not in {}; please start again", slug,
                               views::edition_name(number.volume, number.number)));
}

Result<const Profession*> find_chosen(const Setting& setting, const std::string& slug) {
  if (slug.empty()) return static_cast<const Profession*>(nullptr);
  const Profession* found = setting.edition.find_profession(slug);
  if (!found) return no_such_profession(setting, slug);
  return found;
}

// Encrypted once, because a page has many addresses.
State with_query(const Setting& setting, State state) {
  state.query = query_of(setting, state.assessment, state.profession);
  return state;
}

Result<State> begin_state(const Setting& setting, const std::string& slug) {
  const Profession* profession = TRY(find_chosen(setting, slug));
  AssessmentParts parts;
  parts.profession = slug;
  Assessment assessment = TRY(Assessment::make(std::move(parts)));
  return with_query(setting, State{std::move(assessment), profession, {}});
}

// A ciphertext that is not valid in an address is left out.
std::string query_as_opened(const std::string& published, const std::string& sealed) {
  std::string query = fmt::format("{}={}", kPublished, published);
  if (!sealed.empty() && find_base64url(sealed)) query += fmt::format("&{}={}", kSealed, sealed);
  return query;
}

}  // namespace

EditionStamp stamp_of(const EditionFacts& facts) { return {facts.number.volume, facts.number.number}; }

Result<State> open_state(const Setting& setting, const FormFields& query) {
  const std::string published = query.value(kPublished);
  if (published.empty()) return begin_state(setting, query.value(kProfession));
  return open_link(setting, published, query.value(kSealed));
}

Result<State> open_link(const Setting& setting, const std::string& published, const std::string& sealed) {
  Typed typed = open_typed(setting, sealed);
  const LinkedAssessment linked = TRY(LinkedAssessment::parse({published, typed.text}));
  const Profession* profession = TRY(find_chosen(setting, linked.profession()));
  OpenedAssessment opened = TRY(linked.open(profession, stamp_of(setting.edition.facts())));
  add_notes(opened, typed.notes);
  State state{std::move(opened.assessment), profession, std::move(typed.notes)};
  state.lost = linked.lost_tasks(profession);
  state.opened = query_as_opened(published, sealed);
  return with_query(setting, std::move(state));
}

std::string query_of(const Setting& setting, const Assessment& assessment, const Profession* profession, Words words) {
  if (!setting.seal) return "";
  AssessmentParts parts = assessment.parts();
  if (!parts.edition) parts.edition = stamp_of(setting.edition.facts());
  const auto stamped = Assessment::make(std::move(parts));
  const AssessmentLink link = to_link(stamped.ok() ? *stamped : assessment, profession);
  std::string query = fmt::format("{}={}", kPublished, link.published);
  if (link.typed.empty() || words == Words::without) return query;
  const auto bytes = find_base64url(link.typed);
  return query + fmt::format("&{}={}", kSealed, setting.seal->close(*bytes, ports::SealedFor::assessment));
}

std::string located(const Setting& setting, std::string_view path, std::string_view query) {
  return fmt::format("{}{}{}", path, setting.place == Place::server ? '?' : '#', query);
}

std::string address_of(const Setting& setting, std::string_view path, const State& state, Words words) {
  if (!setting.seal) return "";
  if (words == Words::with) return located(setting, path, state.query);
  return located(setting, path, query_of(setting, state.assessment, state.profession, words));
}

bool is_empty(const State& state) { return state.assessment.profession().empty() && state.assessment.tasks().empty(); }

bool has_typed_words(const State& state) { return !to_link(state.assessment, state.profession).typed.empty(); }

}  // namespace willai::assessment
