// The fields of a message's head as the bytes that leave (RFC 5322). Text for people is encoded where it must be
// (RFC 2047) and folded at spaces. What programs read (addresses, ids, links) is never encoded and never cut: a mail
// provider that finds "=?" in List-Unsubscribe shows no button (RFC 2369, RFC 8058). No text can begin a field.
#pragma once

#include <string>
#include <string_view>

#include "base/moment.hpp"

namespace willai::mail {

// "Subject: Your report\r\n". Control characters become spaces.
std::string text_field(std::string_view name, std::string_view text);

// "From: Reports <reports@example.org>\r\n"; without a display name the address alone.
std::string mailbox_field(std::string_view name, std::string_view display, std::string_view address);

// Any other value, as it is: "Auto-Submitted: auto-generated\r\n". "" if it does not fit on a line (998 bytes).
std::string exact_field(std::string_view name, std::string_view value);

// "<https://example.org/report/unsubscribe?t=…>": bytes that a URL cannot hold are written as %XX.
std::string in_brackets(std::string_view url);

// "Wed, 25 Nov 2026 09:46:40 +0000"
std::string date_text(Moment date);

}  // namespace willai::mail
