// A job description or CV on its way through the journey: cut to what speaks of work, sealed in the address.
#pragma once

#include <string>
#include <string_view>

#include "journey/state.hpp"

namespace willai::journey {

// The lines of a text that may speak of work: no addresses, numbers or links, each once.
std::string lines_about_work(std::string_view text);

// "&find=…", with as much of the text as a request line has room for beside `address`; "" without a seal.
std::string sealed_words(const Setting& setting, std::string_view address, std::string_view text);
// What an address has of it; "" where it has none, or does not open.
std::string find_words(const Setting& setting, const FormFields& query);

}  // namespace willai::journey
