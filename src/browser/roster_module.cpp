// The functions that the page of rosters calls in a module of its own, so that the assessment loads none of it. Text and bytes come in
// through allocate(); parts of one input are separated by a 0. An answer is a kind, and its content is at answer_data().
#include <cstddef>
#include <cstdlib>
#include <string>

#include "api/roster_json.hpp"
#include "base/text.hpp"
#include "browser/browser_roster.hpp"
#include "pages/pages.hpp"
#include "roster/roster_sheets.hpp"
#include "views/roster_view.hpp"

namespace {

using namespace willai;

// The kind of the answer_size() bytes at answer_data().
enum class Kind : int { text, goes_on, done, fault };

browser::BrowserRoster staff;
std::string input, answer, base_path, roster_file;

int answered(Kind kind, std::string text) {
  answer = std::move(text);
  return static_cast<int>(kind);
}

int loaded(const Result<>& result) { return result.ok() ? answered(Kind::done, "") : answered(Kind::fault, result.error().message); }

// One part of the input, by index; "" if there is none.
std::string part(std::size_t place) {
  const auto parts = split(input, '\0');
  return place < parts.size() ? std::string(parts[place]) : "";
}

std::string report() { return pages::render_report(views::roster_report(staff.roster(), staff.decisions()), base_path); }

}  // namespace

#define EXPORT(name) __attribute__((export_name(#name))) name

// The caller writes the `size` bytes of the next input here.
char* EXPORT(allocate)(std::size_t size) {
  input.resize(size);
  return input.data();
}
const char* EXPORT(answer_data)() { return answer.data(); }
std::size_t EXPORT(answer_size)() { return answer.size(); }

// --- in this order ---------------------------------------------------------------------------------------------------------------
// Input: base path.
int EXPORT(begin)() {
  base_path = input;
  return answered(Kind::done, "");
}
// Input: the pack.
int EXPORT(load)() { return loaded(staff.load(input)); }
// Input: the bytes of the file.
int EXPORT(give)() {
  roster_file = std::move(input);
  return answered(Kind::done, "");
}
// Input: name of the file; columns of titles, headcounts, departments and wages, "" for a usual name; hours of a week. The answer is
// which columns there are, and which were read.
int EXPORT(read)() {
  const double week = std::strtod(part(5).c_str(), nullptr);
  const auto read = staff.read({part(0), roster_file, {part(1), part(2), part(3), part(4)}, week > 0 ? week : 40});
  return read.ok() ? answered(Kind::text, staff.columns_json()) : answered(Kind::fault, read.error().message);
}
// The answer is how many titles of how many are matched, or, when all are, nothing.
int EXPORT(match)(std::size_t most) {
  const auto goes_on = staff.match_some(most);
  if (!goes_on.ok()) return answered(Kind::fault, goes_on.error().message);
  return *goes_on ? answered(Kind::goes_on, std::to_string(staff.matched()) + "/" + std::to_string(staff.roster().lines.size()))
                  : answered(Kind::done, "");
}
// Input: a title; what was decided about it.
int EXPORT(decide)() {
  const Result<> decided = staff.decide(part(0), part(1));
  return decided.ok() ? answered(Kind::text, report()) : answered(Kind::fault, decided.error().message);
}
int EXPORT(show)() { return answered(Kind::text, report()); }
int EXPORT(save_csv)() { return answered(Kind::text, roster::lines_csv(staff.roster())); }
int EXPORT(save_review)() { return answered(Kind::text, roster::review_csv(staff.roster())); }
int EXPORT(save_json)() { return answered(Kind::text, api::to_json(staff.roster(), staff.edition()) + "\n"); }
