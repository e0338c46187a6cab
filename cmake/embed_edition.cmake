# Run at build time: cmake -DEDITION=… -DOUT=… -P embed_edition.cmake
cmake_minimum_required(VERSION 3.25)
file(WRITE "${OUT}"
"    .section .rodata
    .balign 16
    .globl willai_edition, willai_edition_end
willai_edition: .incbin \"${EDITION}\"
willai_edition_end: .byte 0
    .section .note.GNU-stack,\"\",@progbits
")
