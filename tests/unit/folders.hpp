// Where the tests find the checkout and the public data sets. folders.cpp alone knows these paths; so all other units
// of the tests are the same in every checkout, and ccache has them.
#pragma once

#include <filesystem>
#include <string>

namespace willai::test {

// The root of the checkout.
std::string source_folder();

// The folder of the public data sets: the environment variable WILLAI_DATA names it, or it is `../shared/data` next to the checkout.
std::filesystem::path data_folder();

}  // namespace willai::test
