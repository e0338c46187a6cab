// The functions that a page calls when the program runs as a WebAssembly module. Text and bytes come in through
// allocate(); parts of one input are separated by a 0. An answer is a kind, and its content is at answer_data().
#include <cstddef>
#include <string>
#include <vector>

#include "api/result_json.hpp"
#include "base/text.hpp"
#include "browser/browser_edition.hpp"
#include "browser/open_seal.hpp"
#include "assessment/assessing.hpp"
#include "assessment/journey.hpp"
#include "site/routes.hpp"

namespace {

using namespace willai;

// The kind of the answer_size() bytes at answer_data().
enum class Kind : int { page, json, elsewhere, wanted, fault, none };

browser::BrowserEdition edition;
const browser::OpenSeal seal;
std::string input, answer, base_path;
bool has_server = false;
views::ReportsBy reports = views::ReportsBy::nobody;
int status = 200;

int answered(Kind kind, std::string text) {
  answer = std::move(text);
  return static_cast<int>(kind);
}

int loaded(const Result<>& result) {
  return result.ok() ? answered(Kind::none, "") : answered(Kind::fault, result.error().message);
}

assessment::Setting setting() {
  pages::Frame frame{};
  frame.base_path = base_path;
  frame.takes_forms = has_server;
  frame.reports = reports;
  return {edition, &seal, frame, assessment::Place::browser};
}

// One part of the input, by index; "" if there is none.
std::string part(std::size_t place) {
  const auto parts = split(input, '\0');
  return place < parts.size() ? std::string(parts[place]) : "";
}

// If a profession is missing, asks for it first.
int wanted_or(int kind) { return edition.wanted().empty() ? kind : answered(Kind::wanted, edition.wanted()); }

int told(std::optional<assessment::Answer> told) {
  if (!told) return wanted_or(answered(Kind::none, ""));
  status = told->status;
  switch (told->kind) {
    case assessment::Kind::page: return wanted_or(answered(Kind::page, std::move(told->body)));
    case assessment::Kind::json: return wanted_or(answered(Kind::json, std::move(told->body)));
    default: return wanted_or(answered(Kind::elsewhere, std::move(told->location)));
  }
}

// Without the loaded parts there is nothing to ask.
template <class Ask>
int asked(Ask ask) {
  if (!edition.is_ready()) return answered(Kind::fault, "the assessment has not loaded; reload the page");
  edition.forget_wanted();
  return ask();
}

}  // namespace

#define EXPORT(name) __attribute__((export_name(#name))) name

// The caller writes the `size` bytes of the next input here.
char* EXPORT(allocate)(std::size_t size) {
  input.resize(size);
  return input.data();
}
const char* EXPORT(answer_data)() { return answer.data(); }
std::size_t EXPORT(answer_size)() { return answer.size(); }
int EXPORT(answer_status)() { return status; }

// Input: base path; "server" if there is one behind the page; and how it sends reports, "mail" or "folder".
int EXPORT(begin)() {
  base_path = part(0);
  has_server = part(1) == "server";
  for (const auto by : {views::ReportsBy::mail, views::ReportsBy::folder})
    if (part(2) == views::word_for(by)) reports = by;
  return answered(Kind::none, "");
}
int EXPORT(load_model)() { return loaded(edition.load_model(input)); }
int EXPORT(load_edition)() { return loaded(edition.load_edition(input)); }
int EXPORT(load_profession)() { return loaded(edition.load_profession(input)); }

// Input: the path of the open page. Prepares what the reader will need first while he or she types.
int EXPORT(prepare)() {
  return asked([] {
    if (part(0) == site::kAssessment) edition.prepare_jobs();
    else static_cast<void>(edition.assessor());
    return answered(Kind::none, "");
  });
}
// Input: path, query.
int EXPORT(show)() {
  return asked([] { return told(assessment::show(setting(), part(0), part(1))); });
}
// Input: path, query, form.
int EXPORT(receive)() {
  return asked([] { return told(assessment::receive(setting(), part(0), part(1), part(2))); });
}
// Input: a task in the reader's own words; the answer is what the page shows next to it.
int EXPORT(read_task)() {
  return asked([] { return answered(Kind::page, assessment::show_reading(setting(), input)); });
}
// Input: an assessment in JSON; the answer is its result, as printed by `willai assess`.
int EXPORT(assess)() {
  return asked([] {
    const auto view = assessment::assess(edition, input);
    return wanted_or(view.ok() ? answered(Kind::json, api::to_json(*view))
                               : answered(Kind::fault, view.error().message));
  });
}
