// The form that asks for an address for the report.
#pragma once

#include <string>

namespace willai::views {

struct ReportForm {
  std::string profession;  // slug; "" if it is about a result
  std::string text;
  std::string promise;    // "No spam. One report."
  std::string address;    // as typed, where the form comes back; ""
  std::string error;      // what is wrong with the address; "" while nothing is
  std::string not_yet{};  // said in place of the form where this site sends no reports
  std::string result{};   // the query of the result it is about; "" for a profession
  std::string consent{};  // what the form sends that was only in the reader's browser until now; ""
  std::string words{};    // the reader's own words, sent along only if they are selected; ""
};

}  // namespace willai::views
