// willai.toml: the options of the commands that serve and keep reports, one key for each.
//
//   listen = "127.0.0.1:8080"
//   network-limit = ["192.0.2.0/24=500"]
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

struct FileSetting {
  std::string key;                  // "network-limit"
  std::vector<std::string> values;  // as on a command line; "true" or "false" for a switch
  long line = 0;
};
using FileSettings = std::vector<FileSetting>;

Imported<FileSettings> import_settings(std::string_view text, std::string_view file);

}  // namespace willai::importers
