// The functions of include/willai.h. No exception leaves them.
#include <willai.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

#include <fmt/format.h>

#include "api/match_json.hpp"
#include "api/score_json.hpp"
#include "library/answers.hpp"
#include "library/engine.hpp"
#include "scoring/task_model.hpp"
#include "system/builtin.hpp"

struct willai_engine {
  std::unique_ptr<const willai::library::Engine> engine;
};

namespace willai::library {
namespace {

constexpr std::size_t kMostJobs = 50;  // per text, as `willai match --top`

// Null if there is no memory for it.
char* copy_of(std::string_view text) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (!copy) return nullptr;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

std::nullptr_t fail(char** error, std::string_view sentence) {
  if (error) *error = copy_of(sentence);
  return nullptr;
}

// What `work` returns, or null and the error. `work` returns a Result of a pointer.
template <class Work>
auto answered(char** error, const Work& work) -> std::decay_t<decltype(*work())> {
  if (error) *error = nullptr;
  try {
    auto result = work();
    if (result.ok()) return std::move(result).value();
    return fail(error, result.error().message);
  } catch (const std::bad_alloc&) {
    return fail(error, "there is not enough memory");
  } catch (const std::exception& exception) {
    return fail(error, exception.what());
  }
}

Result<const Engine*> checked(const willai_engine* engine) {
  if (!engine) return invalid("no engine was given; open one first");
  return engine->engine.get();
}

Result<std::string> checked(const char* text, std::size_t size) {
  if (!text && size > 0) return invalid("no text was given");
  return text ? std::string(text, size) : std::string();
}

Result<const matching::JobMatcher*> matcher_of(const willai_engine* engine, std::size_t top) {
  if (top < 1 || top > kMostJobs) return invalid(fmt::format("{} jobs were asked for; at least 1 and at most {} are given", top, kMostJobs));
  return TRY(checked(engine))->matcher();
}

Result<Texts> checked(const willai_texts* texts) {
  if (!texts) return invalid("no texts were given");
  return Texts::from(*texts);
}

Result<char*> as_text(std::string_view text) {
  char* copy = copy_of(text);
  if (!copy) throw std::bad_alloc();
  return copy;
}

std::string name_or_builtin(const char* name) { return name ? name : ""; }

}  // namespace

// The header says so too, but of functions outside of this namespace.
#pragma GCC visibility push(default)

extern "C" {

const char* willai_version() { return system::build_facts().version.data(); }  // of a literal

willai_engine* willai_open(const char* edition, const char* model, char** error) {
  return answered(error, [&]() -> Result<willai_engine*> {
    auto opened = TRY(Engine::open(name_or_builtin(edition), name_or_builtin(model)));
    return new willai_engine{std::move(opened)};
  });
}

void willai_close(willai_engine* engine) { delete engine; }

char* willai_about_json(const willai_engine* engine, char** error) {
  return answered(error, [&]() -> Result<char*> { return as_text(TRY(checked(engine))->about_json()); });
}

char* willai_score_json(const willai_engine* engine, const char* task, size_t size, char** error) {
  return answered(error, [&]() -> Result<char*> {
    const Engine* asked = TRY(checked(engine));
    const std::string text = TRY(checked(task, size));
    return as_text(api::to_json(text, asked->scorer().score(text)));
  });
}

char* willai_match_json(const willai_engine* engine, const char* title, size_t size, size_t top, char** error) {
  return answered(error, [&]() -> Result<char*> {
    const matching::JobMatcher* matcher = TRY(matcher_of(engine, top));
    const std::string text = TRY(checked(title, size));
    return as_text(api::to_json(text, matcher->match(text, top)));
  });
}

char* willai_pack(const willai_engine* engine, size_t* size, char** error) {
  return answered(error, [&]() -> Result<char*> {
    const Engine* asked = TRY(checked(engine));
    if (!size) return invalid("no place for the size was given");
    const std::string bytes = TRY(asked->pack());
    *size = bytes.size();
    return as_text(bytes);
  });
}

void willai_free(char* text) { std::free(text); }

willai_scores* willai_score_texts(const willai_engine* engine, const willai_texts* texts, unsigned threads, char** error) {
  return answered(error, [&]() -> Result<willai_scores*> {
    const Engine* asked = TRY(checked(engine));
    return score_texts(*asked, TRY(checked(texts)), threads).release();
  });
}

void willai_free_scores(willai_scores* scores) { delete static_cast<Scores*>(scores); }

willai_matches* willai_match_texts(const willai_engine* engine, const willai_texts* texts, size_t top, unsigned threads, char** error) {
  return answered(error, [&]() -> Result<willai_matches*> {
    const matching::JobMatcher* matcher = TRY(matcher_of(engine, top));
    return match_texts(*matcher, TRY(checked(texts)), top, threads).release();
  });
}

void willai_free_matches(willai_matches* matches) { delete static_cast<Matches*>(matches); }

const char* willai_level_word(int32_t level) {
  switch (level) {
    case WILLAI_LOW: return "LOW";
    case WILLAI_MEDIUM: return "MEDIUM";
    case WILLAI_HIGH: return "HIGH";
    default: return nullptr;
  }
}

const char* willai_basis_word(int32_t basis) {
  switch (basis) {
    case WILLAI_RATED: return "rated";
    case WILLAI_LINKED: return "linked";
    case WILLAI_PREDICTED: return "predicted";
    default: return nullptr;
  }
}

const char* willai_met_word(int32_t met) {
  switch (met) {
    case WILLAI_TITLE: return "title";
    case WILLAI_TASK: return "task";
    case WILLAI_WORDS: return "words";
    default: return nullptr;
  }
}

}  // extern "C"

#pragma GCC visibility pop

}  // namespace willai::library
