#include "http/fault.hpp"

#include <array>
#include <utility>

namespace willai::http {
namespace {

// In the order of Fault.
constexpr std::array<FaultText, kFaults> kTexts{{
    {200, "", ""},
    {400, "malformed", "This is not a well-formed HTTP/1.1 request."},
    {400, "bad_host", "The request needs exactly one valid Host header."},
    {400, "bad_target", "The address in this request cannot be read."},
    {400, "bad_length", "The length of the request's body is unclear."},
    {408, "too_slow", "The request took too long to arrive."},
    {413, "body_too_large", "The body of the request is too large."},
    {414, "target_too_long", "The address in this request is too long."},
    {431, "header_too_large", "The header of the request is too large."},
    {417, "expectation_failed", "Send the body immediately, without an Expect header."},
    {503, "busy", "Too many files are being uploaded at the moment. Please try again in a minute.", 60},
    {503, "crowded", "Too much that takes long is being made for your network at the moment. Please try again in a few seconds.",
     5},
    {503, "late", "What this needs does not answer at the moment. Please try again in a minute.", 60},
    {500, "broken", "Something went wrong on our side. Please try again."},
}};

// RFC 9110, section 15.
constexpr std::array<std::pair<int, std::string_view>, 22> kPhrases{{
    {200, "OK"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
}};

}  // namespace

FaultText text_of(Fault fault) { return kTexts[static_cast<std::size_t>(fault)]; }

std::string_view reason_phrase(int status) {
  for (const auto& [code, phrase] : kPhrases)
    if (code == status) return phrase;
  return "";
}

}  // namespace willai::http
