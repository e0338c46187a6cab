// Whether a task is written in Spanish, German or French, by the words that every sentence of these languages needs. The task
// model reads English only; a reader who writes another language is told so in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace willai::scoring {

enum class Tongue : std::uint8_t { spanish, german, french };

struct ForeignWords {
  Tongue tongue = Tongue::spanish;
  int words = 0;  // that speak for it; two or more leave no doubt
};

// Absent where no words of these languages outnumber the English ones.
std::optional<ForeignWords> find_foreign_words(std::string_view text);

// "es", "de", "fr"
std::string_view code_of(Tongue tongue);
// One sentence in that language, with a task in English as an example.
std::string_view answer_in(Tongue tongue);

}  // namespace willai::scoring
