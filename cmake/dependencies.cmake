# Every library we stand on, all from Debian: docs/decisions/0001-dependencies-from-debian.md.
# A new one gets a line here, a line in tools/packages.txt and a sentence in that decision.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Boost 1.81 REQUIRED)  # headers only: Beast and Asio
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3>=3.37)  # STRICT tables
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c-html)
pkg_check_modules(rapidjson REQUIRED IMPORTED_TARGET RapidJSON)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl>=7.85)  # CURLOPT_PROTOCOLS_STR
pkg_check_modules(libarchive REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(pango REQUIRED IMPORTED_TARGET pangocairo>=1.50 pangofc fontconfig cairo>=1.16)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf>=10.6)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp>=2.5)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0>=3.2)
pkg_check_modules(idn2 REQUIRED IMPORTED_TARGET libidn2)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(prometheus REQUIRED IMPORTED_TARGET prometheus-cpp-core)

add_library(willai_dependencies INTERFACE)
target_link_libraries(willai_dependencies INTERFACE
  Boost::headers CLI11::CLI11 PkgConfig::brotli PkgConfig::curl PkgConfig::libarchive PkgConfig::md4c PkgConfig::pugixml
  PkgConfig::rapidjson PkgConfig::sodium PkgConfig::sqlite3 PkgConfig::tomlplusplus PkgConfig::zlib fmt::fmt
  Threads::Threads)
# RapidJSON 1.1 must be told that std::string exists; its own checks then abort as ours do.
target_compile_definitions(willai_dependencies INTERFACE RAPIDJSON_HAS_STDSTRING=1)

# Known to src/pdf/ alone.
add_library(willai_pdf_dependencies INTERFACE)
target_link_libraries(willai_pdf_dependencies INTERFACE PkgConfig::pango PkgConfig::qpdf)

# Known to src/reader/ alone, which is a program of its own: Poppler is under the GPL, and what links it as well.
add_library(willai_reader_dependencies INTERFACE)
target_link_libraries(willai_reader_dependencies INTERFACE
  PkgConfig::libarchive PkgConfig::poppler PkgConfig::pugixml PkgConfig::seccomp fmt::fmt)

# Known to src/mail/ and to the one file of src/store/ that speaks to PostgreSQL. libidn2 has its header where all look.
add_library(willai_mail_dependencies INTERFACE)
target_link_libraries(willai_mail_dependencies INTERFACE PkgConfig::gmime PkgConfig::idn2 PkgConfig::libpq)

# Known to src/operating/ alone.
add_library(willai_operating_dependencies INTERFACE)
target_link_libraries(willai_operating_dependencies INTERFACE PkgConfig::prometheus)
