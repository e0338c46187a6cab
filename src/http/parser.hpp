// Bytes of a connection -> requests. Strict: whatever another server might read differently is refused.
//
//   RequestParser parser(options);
//   const Fed fed = parser.feed(bytes_so_far);   // take fed.consumed off the front
//   if (fed.progress == Progress::done) { answer(parser.request()); parser.reset(); }
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/fault.hpp"
#include "http/request.hpp"
#include "http/server.hpp"

namespace willai::http {

enum class Progress { more, done, failed };

struct Fed {
  std::size_t consumed = 0;
  Progress progress = Progress::more;
  Fault fault = Fault::none;  // of Progress::failed
};

class RequestParser {
 public:
  explicit RequestParser(const ServerOptions& limits);
  ~RequestParser();

  // `bytes` are those not yet consumed. The head is consumed only when all of it is there; a body is
  // read, and dropped unless its address takes one (ServerOptions::body_at).
  Fed feed(std::string_view bytes);

  // Whole after Progress::done; after Progress::failed as far as it was read.
  const Request& request() const;

  // Bytes of a file that have come so far; 0 of any other body.
  std::size_t uploaded() const;

  // Puts what a file became in its place.
  void replace_body(std::string body);

  void reset();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace willai::http
