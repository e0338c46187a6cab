// What of the work of a profession AI could shorten, in one word from its range (method, clause 30).
#pragma once

#include <string_view>

#include "domain/quantity.hpp"
#include "views/index_page.hpp"

namespace willai::views {

inline constexpr std::array kReaches = {Reach::much, Reach::some, Reach::little, Reach::unclear};

Reach reach_of(const Estimate& exposure);
std::string_view word_of(Reach reach);    // "much"
std::string_view phrase_of(Reach reach);  // "Much of the work"
std::string_view address_word_of(Reach reach);    // "high", as in the addresses of the index

}  // namespace willai::views
