// The engine as a WebAssembly module, for the package in bindings/js. Bytes come in through allocate(). A function that answers returns 1
// where the answer is a fault; what it says is at answer_data().
#include <cstddef>
#include <optional>
#include <string>

#include "api/match_json.hpp"
#include "api/score_json.hpp"
#include "library/engine_parts.hpp"
#include "scoring/task_model.hpp"

namespace {

using namespace willai;

std::string input, answer;
std::optional<library::EngineParts> parts;
std::optional<scoring::TaskScorer> scorer;
std::optional<matching::JobMatcher> matcher;

int answered(std::string text) {
  answer = std::move(text);
  return 0;
}

int failed(std::string why) {
  answer = std::move(why);
  return 1;
}

Result<> load() {
  parts.reset(), scorer.reset(), matcher.reset();
  parts = TRY(library::parse_engine(input));
  scorer.emplace(TRY(library::scorer_of(*parts)));
  return Nothing{};
}

Result<const matching::JobMatcher*> the_matcher() {
  if (!matcher) matcher = TRY(library::matcher_of(*parts));
  return &*matcher;
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

// Input: the bytes of an engine.
int EXPORT(open)() {
  const Result<> loaded = load();
  return loaded.ok() ? answered("") : failed(loaded.error().message);
}
int EXPORT(about)() { return parts ? answered(parts->about) : failed("no engine is open"); }
// Input: a task.
int EXPORT(score)() { return scorer ? answered(api::to_json(input, scorer->score(input))) : failed("no engine is open"); }
// Input: a title.
int EXPORT(match)(std::size_t top) {
  if (!parts) return failed("no engine is open");
  const auto found = the_matcher();
  return found.ok() ? answered(api::to_json(input, (*found)->match(input, top))) : failed(found.error().message);
}
