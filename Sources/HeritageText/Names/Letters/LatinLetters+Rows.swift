extension LatinLetters {
  /// The cells of U+00A0 to U+02FF, then of U+1E00 to U+1EFF, sixteen a line.
  ///
  /// A cell is what the letter folds to: `-` separates words and `.` stands for nothing. Behind an
  /// equals sign is what ICU's `Any-Latin; Latin-ASCII; Lower` leaves in ASCII where that differs,
  /// `!` if a name with such letters has to go to ICU whole. The figures are those of Unicode's
  /// compatibility decomposition and of the ICU that comes with Swift 6.3.
  static let rows = """
    - - - - - - - - - -=! a - - .=! -=! - \
    - - 2 3 . μ=! - - - 1 o - 1-4=! 1-2=! 3-4=! - \
    a a a a a a ae c e e e e i i i i \
    d n o o o o o - o u u u u y th ss \
    a a a a a a ae c e e e e i i i i \
    d n o o o o o - o u u u u y th y \
    a a a a a a c c c c c c c c d d \
    d d e e e e e e e e e e g g g g \
    g g g g h h h h i i i i i i i i \
    i i ij ij j j k k ĸ=q l l l l l l l-=! \
    l-=! l l n n n n n n ʼn=n n n o o o o \
    o o oe oe r r r r r r s s s s s s \
    s s t t t t t t u u u u u u u u \
    u u u u w w y y y z z z z z z s \
    ƀ=b ɓ=b ƃ=b ƃ=b ƅ=. ƅ=. ɔ=. ƈ=c ƈ=c ɖ=d ɗ=d ƌ=d ƌ=d ƍ=. ǝ=. ə=. \
    ɛ=e ƒ=f ƒ=f ɠ=g ɣ=. ƕ=hv ɩ=i ɨ=i ƙ=k ƙ=k ƚ=l ƛ=. ɯ=. ɲ=n ƞ=n ɵ=. \
    o o ƣ=oi ƣ=oi ƥ=p ƥ=p ʀ=. ƨ=. ƨ=. ʃ=. ƪ=. ƫ=t ƭ=t ƭ=t ʈ=t u \
    u ʊ=. ʋ=v ƴ=y ƴ=y ƶ=z ƶ=z ʒ=. ƹ=. ƹ=. ƺ=. ƻ=. ƽ=. ƽ=. ƾ=. ƿ=. \
    ǀ=. ǁ=. ǂ=. ǃ=. dz dz dz lj lj lj nj nj nj a a i \
    i o o u u u u u u u u u u ǝ=. a a \
    a a ae ae ǥ=g ǥ=g g g k k o o o o ʒ=. ʒ=. \
    j dz dz dz g g ƕ=. ƿ=. n n a a ae ae o o \
    a a a a e e e e i i i i o o o o \
    r r r r u u u u s s t t ȝ=. ȝ=. h h \
    ƞ=. ȡ=d ȣ=. ȣ=. ȥ=z ȥ=z a a e e o o o o o o \
    o o y y ȴ=l ȵ=n ȶ=t ȷ=j ȸ=db ȹ=qp ⱥ=a ȼ=c ȼ=c ƚ=l ⱦ=t ȿ=s \
    ɀ=z ɂ=. ɂ=. ƀ=b ʉ=u ʌ=. ɇ=e ɇ=e ɉ=j ɉ=j ɋ=. ɋ=. ɍ=r ɍ=r ɏ=y ɏ=y \
    ɐ=. ɑ=. ɒ=. ɓ=b ɔ=. ɕ=c ɖ=d ɗ=d ɘ=. ə=. ɚ=. ɛ=e ɜ=. ɝ=. ɞ=. ɟ=j \
    ɠ=g ɡ=g ɢ=g ɣ=. ɤ=. ɥ=. ɦ=h ɧ=h ɨ=i ɩ=. ɪ=i ɫ=l ɬ=l ɭ=l ɮ=. ɯ=. \
    ɰ=. ɱ=m ɲ=n ɳ=n ɴ=n ɵ=. ɶ=oe ɷ=. ɸ=. ɹ=. ɺ=. ɻ=. ɼ=r ɽ=r ɾ=r ɿ=. \
    ʀ=r ʁ=. ʂ=s ʃ=. ʄ=. ʅ=. ʆ=. ʇ=. ʈ=t ʉ=u ʊ=. ʋ=v ʌ=. ʍ=. ʎ=. ʏ=y \
    ʐ=z ʑ=z ʒ=. ʓ=. ʔ=. ʕ=. ʖ=. ʗ=. ʘ=. ʙ=b ʚ=. ʛ=g ʜ=h ʝ=j ʞ=. ʟ=l \
    ʠ=q ʡ=. ʢ=. ʣ=dz ʤ=. ʥ=dz ʦ=ts ʧ=. ʨ=. ʩ=. ʪ=ls ʫ=lz ʬ=. ʭ=. ʮ=. ʯ=. \
    . . . . . . . . . . .=! . . . . . \
    . . .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! \
    .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! \
    .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! \
    .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! .=! \
    a a b b b b b b c c d d d d d d \
    d d d d e e e e e e e e e e f f \
    g g h h h h h h h h h h i i i i \
    k k k k k k l l l l l l l l m m \
    m m m m n n n n n n n n o o o o \
    o o o o p p p p r r r r r r r r \
    s s s s s s s s s s t t t t t t \
    t t u u u u u u u u u u v v v v \
    w w w w w w w w w w x x x x y y \
    z z z z z z h t w y aʾ=a s ẜ=s ẝ=s ss ẟ=. \
    a a a a a a a a a a a a a a a a \
    a a a a a a a a e e e e e e e e \
    e e e e e e e e i i i i o o o o \
    o o o o o o o o o o o o o o o o \
    o o o o u u u u u u u u u u u u \
    u u y y y y y y y y ỻ=ll ỻ=ll ỽ=v ỽ=v ỿ=y ỿ=y
    """
}
