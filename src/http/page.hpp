// What is sent for an address: a page, a file, a redirect or the sentence that says why there is none.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace willai::http {

// How long an answer may be kept without asking again.
enum class Freshness : unsigned char {
  minutes,  // a page: then it is asked for again, with its ETag
  forever,  // its path names its content (fonts, styles)
  never,    // it depends on the request (search)
};

// What may run: nothing in a picture that a stranger drew, scripts of this site, or a module of WebAssembly, too.
enum class Runs : unsigned char { nothing, scripts, module };

// Which other sites may show the answer as a part of their pages.
enum class Embedding : unsigned char { own_site, any_site };

// Bytes that are held once and sent often, without a copy.
struct SharedBytes {
  std::string_view bytes{};
  std::shared_ptr<const void> owner{};  // null: they last as long as the program
};

// Who may show a document inside a page: nobody, or any site.
enum class Framing : unsigned char { nowhere, anywhere };

// Which scripts may read the answer: those of this site, or of any (CORS).
enum class ReadBy : unsigned char { own_site, any_site };

struct Page {
  int status = 200;
  std::string type{};  // "text/html; charset=utf-8"
  std::string body{};
  SharedBytes shared{};  // instead of a body
  Freshness freshness = Freshness::minutes;
  std::string location{};  // of a redirect (status 301 or 303); "" else
  std::string allow{};     // of status 405 and 204: the methods this address takes
  int retry_after = 0;     // of status 503: seconds until it is worth asking again; 0 says nothing
  Runs runs = Runs::scripts;
  Embedding embedding = Embedding::own_site;
  Framing framing = Framing::nowhere;
  ReadBy read_by = ReadBy::own_site;
  bool names_host = false;     // it has the host it was asked at: this server does not keep it for others
  std::string more_fields{};   // further lines of the header, each with its end; nothing that a stranger wrote
  std::string problem_code{};  // the body is the sentence of a problem, which is sent as JSON
  std::string_view route{};  // the pattern of the route that answered, for the operator's counts; it lasts as long as the program
};

}  // namespace willai::http
