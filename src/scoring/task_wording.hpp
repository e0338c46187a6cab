// What a typed line says of work, and what it says around it. Words of time, number, place, frequency and person carry
// no meaning of work, so a level must not change with them.
//
//   work_in("I mostly answer emails, about 20 a day lol").task   // "answer emails"
//   work_in("I don't write code").why_not                        // a sentence
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace willai::scoring {

struct WorkInLine {
  std::string task;     // in lower case; "" if there is none
  std::string why_not;  // a sentence, if the line says no work that somebody does
};

// Whether a word occurs in descriptions of work, so that "in excel" is work and "in leeds" is not.
using IsOfWork = std::function<bool(std::string_view)>;

WorkInLine work_in(std::string_view line, const IsOfWork& is_of_work);

}  // namespace willai::scoring
