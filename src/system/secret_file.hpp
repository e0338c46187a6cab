// Files that hold a secret: a key or a password. One that other users can read is refused.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::system {

// The text of the file. `what` names it in errors: "the secret file". In $CREDENTIALS_DIRECTORY, systemd gives a service
// read access by a group permission (LoadCredential=), so that one is allowed there.
Result<std::string> read_secret_file(const std::string& file, std::string_view what);

// Writes a new file that only its owner can read, complete and on the disk before it has its name. Does nothing if the
// file is there: of two programs that start together, one makes it and both read the same.
Result<> make_secret_file(const std::string& file, std::string_view text, std::string_view what);

// The same, but replaces the file.
Result<> replace_secret_file(const std::string& file, std::string_view text, std::string_view what);

}  // namespace willai::system
