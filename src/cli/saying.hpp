// What the program says to its operator. Standard output and standard error may be full, closed or not read: then a
// line is lost, and the program goes on.
#pragma once

#include <string>
#include <string_view>

namespace willai::cli {

// One line on standard error, for whoever typed the command. Waits until it is taken.
void tell(std::string_view line);

// One line of a program that serves: on standard error with the time, and on standard output as it is. A reader who
// does not read loses lines, but holds nobody up.
void log_line(std::string_view topic, std::string_view sentence);
void announce(std::string_view line);

// From now on a broken pipe or a file at its limit is an error of one write. It would end the program.
void outlive_outputs();

}  // namespace willai::cli
