# What willai-lab alone is built with: docs/decisions/0001-dependencies-from-debian.md.
find_package(Eigen3 3.4 REQUIRED NO_MODULE)  # headers only: least squares and Newton steps
pkg_check_modules(xapian IMPORTED_TARGET xapian-core)  # a baseline of `willai-lab evaluate match`; the lab does without

add_library(willai_lab_dependencies INTERFACE)
target_link_libraries(willai_lab_dependencies INTERFACE Eigen3::Eigen)
if(xapian_FOUND)
  target_link_libraries(willai_lab_dependencies INTERFACE PkgConfig::xapian)
  target_compile_definitions(willai_lab_dependencies INTERFACE WILLAI_XAPIAN)
endif()
