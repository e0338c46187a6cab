// The form that asks for an address for the report.
#pragma once

#include <string>
#include <vector>

#include "views/link.hpp"

namespace willai::views {

// A task in the form for the report: who ticks it, or gives its hours, gets a report about their own week.
struct ReportTask {
  std::string key;  // stands for the task in the form; short, so that a page of many tasks stays small
  std::string name;
  int rank = 0;  // 1 weighs most
  bool is_ticked = false;
  std::string hours{};  // a week, as typed
  std::string error{};  // what is wrong with them; ""
};

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
  std::vector<ReportTask> tasks{};  // of the profession, to tick; none for a result
  int most_tasks = 1000;            // the form has room for so many, those that weigh most
  std::string week_error{};         // what is wrong with all of them together; ""
  Link tick_at{};                   // the page where tasks can be ticked; empty if it is this one, or none
};

}  // namespace willai::views
