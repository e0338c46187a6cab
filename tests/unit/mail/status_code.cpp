// What status codes of mail servers say about the reader: row by row.
#include "mail/status_code.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace status_code_test {

using namespace willai;
using namespace willai::mail;

namespace {

// Every code that is registered (RFC 3463 and the list of IANA), for good, with what it is about.
const std::map<StatusFault, std::vector<std::string>> kRegistered = {
    {StatusFault::reader, {"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"}},
    {StatusFault::sender, {"5.1.7",  "5.1.8",  "5.7.8",  "5.7.9",  "5.7.10", "5.7.11", "5.7.12", "5.7.13", "5.7.14",
                           "5.7.20", "5.7.21", "5.7.22", "5.7.23", "5.7.24", "5.7.25", "5.7.26", "5.7.27"}},
    {StatusFault::other,
     {"5.0.0",  "5.1.0",  "5.1.4",  "5.1.5",  "5.1.9",  "5.2.0",  "5.2.2",  "5.2.3",  "5.2.4",  "5.3.0",  "5.3.1",
      "5.3.2",  "5.3.3",  "5.3.4",  "5.3.5",  "5.3.6",  "5.4.0",  "5.4.1",  "5.4.2",  "5.4.3",  "5.4.5",  "5.4.6",
      "5.4.7",  "5.4.8",  "5.5.0",  "5.5.1",  "5.5.2",  "5.5.3",  "5.5.4",  "5.5.5",  "5.5.6",  "5.6.0",  "5.6.1",
      "5.6.2",  "5.6.3",  "5.6.4",  "5.6.5",  "5.6.6",  "5.6.7",  "5.6.8",  "5.6.9",  "5.6.10", "5.7.0",  "5.7.1",
      "5.7.2",  "5.7.3",  "5.7.4",  "5.7.5",  "5.7.6",  "5.7.7",  "5.7.15", "5.7.16", "5.7.17", "5.7.18", "5.7.19",
      "5.7.28", "5.7.29", "5.7.30"}}};

// Not registered, not for good, or no code at all.
const std::vector<std::string> kNothing = {"", "5", "5.1", "5.1.", "5.1.11", "5.1.99", "5.9.1", "x.1.1", "51.1.1", "5.1.1 ", " 5.1.1", "2.1.1", "4.1.1", "4.2.1", "4.4.4", "4.1.8", "4.7.1"};

}  // namespace

TEST_CASE("each registered status is about the reader, about us, or about something else") {
  for (const auto& [fault, rows] : kRegistered)
    for (const std::string& status : rows) {
      CHECK_MESSAGE(fault_of_status(status) == fault, status);
      for (const char* code : {"550 ", "551 ", "552 ", "553 ", "554 ", "501 "})
        CHECK_MESSAGE(fault_of_answer(code + status) == fault, code, status);
      CHECK_MESSAGE(fault_of_answer("450 " + status) == StatusFault::other, status);
      CHECK_MESSAGE(fault_of_status("4" + status.substr(1)) == StatusFault::other, status);
    }
}

TEST_CASE("what is no such status silences nobody") {
  for (const std::string& status : kNothing) {
    CHECK_MESSAGE(fault_of_status(status) == StatusFault::other, status);
    CHECK_MESSAGE(fault_of_answer("550 " + status) == StatusFault::other, status);
  }
  for (const char* codes : {"550", "", "5.1.1", "no connection", "550-5.1.1", "5505.1.1"})
    CHECK_MESSAGE(fault_of_answer(codes) == StatusFault::other, codes);
}

}  // namespace status_code_test
