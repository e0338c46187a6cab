# Language, warnings, sanitizers, linker and ccache. Everything that is compiled takes willai_options.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS ON)  # gnu++20: TRY in base/result.hpp is a statement expression

# Assertions stay on in the release, because a bug must abort (src/base/result.hpp). Hence no -DNDEBUG.
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_CXX_FLAGS_DEBUG "-Og -g1")  # -g1 keeps line numbers in a stack trace at a third of the size

if(NOT WILLAI_SANITIZE)  # with it, g++ 12 sees variables without a value where there are none
  set(zero_init $<$<COMPILE_LANGUAGE:CXX>:-ftrivial-auto-var-init=zero>)
endif()

add_library(willai_options INTERFACE)
target_compile_options(willai_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall> $<$<COMPILE_LANGUAGE:CXX>:-Wextra>
  $<$<COMPILE_LANGUAGE:CXX>:-fstack-protector-strong>
  $<$<COMPILE_LANGUAGE:CXX>:-fstack-clash-protection>
  ${zero_init}
  $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)  # g++ fuses a * b + c where the CPU can: other digits on ARM (docs/model.md)
target_compile_definitions(willai_options INTERFACE _GLIBCXX_ASSERTIONS)  # bounds of operator[]; cost not measurable here
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fcf-protection>)
endif()
if(NOT WILLAI_SANITIZE)
  # Checked copies. They need optimization, and they would hide from a sanitizer what it looks for.
  target_compile_options(willai_options INTERFACE $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-U_FORTIFY_SOURCE>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-D_FORTIFY_SOURCE=3>)
endif()
target_link_options(willai_options INTERFACE -Wl,-z,relro,-z,now)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees an overlap in std::string::insert and replace that is not there: gcc.gnu.org/PR105651, fixed in 13.
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
if(WILLAI_WERROR)
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()
if(WILLAI_SANITIZE)
  set(sanitize -fsanitize=${WILLAI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(willai_options INTERFACE ${sanitize})
  target_link_options(willai_options INTERFACE ${sanitize})
endif()
if(WILLAI_FUZZ)
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
  # GCC's warnings are the ones that count; Clang's also fall on what libstdc++ 12 does inside its algorithms.
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-deprecated-declarations>)
endif()

# GCC then looks for unused memory of its own less often, and compiles a folder in an eighth less time. A unit takes up to 2 GB.
cmake_host_system_information(RESULT memory QUERY TOTAL_PHYSICAL_MEMORY)  # MB
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
math(EXPR enough "3500 * ${cores}")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND memory GREATER enough)
  target_compile_options(willai_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:--param=ggc-min-expand=200>
    $<$<COMPILE_LANGUAGE:CXX>:--param=ggc-min-heapsize=500000>)
endif()

find_program(mold mold)
if(mold)
  add_link_options(-fuse-ld=mold)
endif()

# An unchanged unit is not compiled twice, also after the checkout was moved or build/ removed. The compiler itself lists the files
# that a unit reads (depend mode), so ccache need not run the preprocessor first.
find_program(ccache ccache)
if(ccache AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
      "CCACHE_STATSLOG=${PROJECT_BINARY_DIR}/ccache.log" "${ccache}")
endif()
