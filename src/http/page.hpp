// What is sent for an address: a page, a file, a redirect or the sentence that says why there is none.
#pragma once

#include <string>

namespace willai::http {

// How long an answer may be kept without asking again.
enum class Freshness : unsigned char {
  minutes,  // a page: then it is asked for again, with its ETag
  forever,  // its path names its content (fonts, styles)
  never,    // it depends on the request (search)
};

// What a script may do besides running: compile a module of WebAssembly.
enum class Runs : unsigned char { scripts, module };

struct Page {
  int status = 200;
  std::string type{};  // "text/html; charset=utf-8"
  std::string body{};
  Freshness freshness = Freshness::minutes;
  std::string location{};  // of a redirect (status 301 or 303); "" else
  std::string allow{};     // of status 405: the methods this address takes
  Runs runs = Runs::scripts;
};

}  // namespace willai::http
