// What of a typed title says which work it is: without questions, pay, shifts, places, numbers of vacancies and
// brackets, and with what follows the head of the phrase in front of it.
//
//   core_of_title("Will AI replace C.N.A.s?");             // "CNAs"
//   core_of_title("Bookseller - PT ($15/hr)");             // "Bookseller"
//   core_of_title("Executive Assistant to the CEO");       // "Executive Assistant"
//   core_of_title("receptionist in a dental office");      // "dental office receptionist"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai::matching {

// The text itself if nothing else is left.
std::string core_of_title(std::string_view typed);

// The jobs that a text lists, as "teacher, coach and Uber driver" does; one if it lists none.
std::vector<std::string> listed_in(std::string_view typed);

}  // namespace willai::matching
