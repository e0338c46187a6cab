// Responses that are made once and sent many times: the body, and the header except for what changes each second.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "http/compression.hpp"
#include "http/fault.hpp"
#include "http/page.hpp"

namespace willai::http {

// Whether the same address has other bytes for another Accept-Encoding.
enum class Variance { none, by_encoding };

struct Response {
  int status = 200;
  std::string head;  // status line and fields; Date, Connection and the empty line follow as an ending (clock.hpp)
  std::string body;
  SharedBytes shared;        // instead of a body
  std::string etag;          // with its quotes; "" if there is none
  std::string not_modified;  // the header of the 304 sent instead; "" without an ETag
  Variance variance = Variance::none;
  std::string_view route;        // Page::route
  std::uint64_t generation = 0;  // of the pages when it was begun (ServerOptions::generation)

  bool can_be_kept = false;  // by this server

  std::string_view content() const { return shared.bytes.empty() ? std::string_view(body) : shared.bytes; }
  // Memory that it takes; shared bytes are there anyway.
  std::size_t bytes() const { return head.size() + body.size() + etag.size() + not_modified.size(); }
};

using ResponsePtr = std::shared_ptr<const Response>;

// The page in the given encoding, if encoding it is worthwhile.
ResponsePtr prepare(Page page, Encoding encoding, std::uint64_t generation = 0);

enum class FaultForm { sentence, json };

// The message for a request that cannot be answered, plain or as problem details (problem.hpp), whose codes `kinds` explains.
ResponsePtr prepare(Fault fault, FaultForm form = FaultForm::sentence, std::string_view kinds = "/api#");

// Whether If-None-Match contains this tag, by weak comparison as RFC 9110, 13.1.2 asks.
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace willai::http
