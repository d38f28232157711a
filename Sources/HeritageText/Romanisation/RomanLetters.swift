// Written by scripts/romanisation-tables.py of CLDR's transforms.

/// How characters are written in ASCII letters, as CLDR's transforms have it.
///
/// Records `KEY=LETTERS` in the order of their keys, which are in hexadecimal. `-` separates words,
/// `~` stands for the vowel `a` that a sign behind it takes away, and `^` begins such a sign.
enum RomanLetters {
  /// Characters, without those that folding alone brings to their letters.
  static let characters = """
    A9=-c- AD=- AE=-r- BC=-1-4 BD=-1-2 BE=-3-4 DF=ss E6=ae F0=d F8=o FE=th 111=d 127=h 131=i
    138=q 140=l 142=l 14B=n 153=oe 167=t 180=b 183=b 188=c 18C=d 192=f 195=hv 196=i 199=k 19A=l
    19E=n 1A3=oi 1A5=p 1A6= 1AB=t 1AD=t 1B4=y 1B6=z 1E3=ae 1E5=g 1F6= 1FD=ae 1FF=o 220= 221=d
    225=z 234=l 235=n 236=t 237=j 238=db 239=qp 23C=c 23F=s 240=z 247=e 249=j 24D=r 24F=y 253=b
    255=c 256=d 257=d 25B=e 25F=j 260=g 261=g 262=g 266=h 267=h 268=i 26A=i 26B=l 26C=l 26D=l
    271=m 272=n 273=n 274=n 276=oe 27C=r 27D=r 27E=r 280=r 282=s 288=t 289=u 28B=v 28F=y 290=z
    291=z 299=b 29B=g 29C=h 29D=j 29F=l 2A0=q 2A3=dz 2A5=dz 2A6=ts 2AA=ls 2AB=lz 2BA=- 2C2=-
    2C3=- 2C4=- 2C6=- 2D0=- 2D6=- 2D7=- 2DC=- 37A=i 37F= 384= 390=i 3AC=a 3AD=e 3AE=e 3AF=i
    3B0=y 3B1=a 3B2=b 3B3=g 3B4=d 3B5=e 3B6=z 3B7=e 3B8=th 3B9=i 3BA=k 3BB=l 3BC=m 3BD=n 3BE=x
    3BF=o 3C0=p 3C1=r 3C2=s 3C3=s 3C4=t 3C5=y 3C6=ph 3C7=ch 3C8=ps 3C9=o 3CA=i 3CB=y 3CC=o 3CD=y
    3CE=o 3D0=b 3D1=th 3D2=y 3D3=y 3D4=y 3D5=ph 3D6=p 3F0=k 3F1=r 3F2=s 3F3=j 3F5=e 3F8=s 3FB=s
    430=a 431=b 432=v 433=g 434=d 435=e 436=z 437=z 438=i 439=j 43A=k 43B=l 43C=m 43D=n 43E=o
    43F=p 440=r 441=s 442=t 443=u 444=f 445=h 446=c 447=c 448=s 449=s 44A=- 44B=y 44D=e 44E=u
    44F=a 450=e 451=e 452=d 453=g 454=e 455=z 456=i 457=i 458=j 459=l 45A=n 45B=c 45C=k 45D=i
    45E=u 45F=d 491=g 493=g 495=g 499=z 49B=k 4A3=n 4AF=u 4B1=u 4BB=h 4C2=z 4D1=a 4D3=a 4D5=ae
    4D7=e 4DD=z 4DF=z 4E3=i 4E5=i 4E7=o 4E9=o 4ED=e 4EF=u 4F1=u 4F3=u 4F5=c 4F9=y 561=a 562=b
    563=g 564=d 565=e 566=z 567=e 569=t 56A=z 56B=i 56C=l 56D=x 56E=c 56F=k 570=h 571=j 572=g
    573=c 574=m 575=y 576=n 577=s 578=o 579=c 57A=p 57B=j 57C=r 57D=s 57E=v 57F=t 580=r 581=c
    582=w 583=p 584=k 585=o 586=f 587=ev 5B0=e 5B1=e 5B2=a 5B3=o 5B4=i 5B5=e 5B6=e 5B7=a 5B8=a
    5B9=o 5BB=u 5D1=b 5D2=g 5D3=d 5D4=h 5D5=w 5D6=z 5D7=h 5D8=t 5D9=y 5DA=k 5DB=k 5DC=l 5DD=m
    5DE=m 5DF=n 5E0=n 5E1=s 5E3=p 5E4=p 5E5=z 5E6=z 5E7=q 5E8=r 5E9=s 5EA=t 5F0=ww 5F1=wy 5F2=yy
    622=a 623=a 624=w 625=a 626=y 627=a 628=b 629=t 62A=t 62B=th 62C=j 62D=h 62E=kh 62F=d 630=dh
    631=r 632=z 633=s 634=sh 635=s 636=d 637=t 638=z 63A=gh 641=f 642=q 643=k 644=l 645=m 646=n
    647=h 648=w 649=y 64A=y 64B=an 64C=un 64D=in 64E=a 64F=u 650=i 675=a 676=w 678=y 679=t
    67A=th 67B=b 67C=t 67D=t 67E=p 67F=th 680=bh 681=dz 683=n 684=j 685=ts 686=ch 687=ch 688=d
    689=d 68A=d 68C=dh 68D=dh 68F=d 691=r 693=r 696=zh 698=zh 699=r 69A=s 6A4=v 6A6=ph 6A9=k
    6AA=k 6AB=g 6AD=ng 6AF=g 6B1=n 6B3=g 6BA=- 6BB=n 6BC=n 6C0=h 6C1=h 6C2=h 6C3=h 6CB=v 6CC=y
    6CD=ay 6D0=e 6D2=ai 6D3=ai 6D5=h 6FE=mn 712=b 713=g 714=g 715=d 716=dr 717=h 718=w 719=z
    71A=h 71B=t 71C=t 71D=y 71E=yh 71F=k 720=l 721=m 722=n 723=s 724=s 726=p 727=p 728=s 729=q
    72A=r 72B=sh 72C=t 730=a 731=a 732=a 733=o 734=o 735=a 736=e 737=e 738=e 739=e 73A=i 73B=i
    73C=u 73D=u 73E=u 73F=o 742=i 780=h 781=s 782=n 783=r 784=b 785=l 786=k 788=v 789=m 78A=f
    78B=d 78C=t 78D=l 78E=g 78F=n 790=s 791=d 792=z 793=t 794=y 795=p 796=j 797=c 798=tt 799=h
    79A=kh 79B=dh 79D=s 79E=s 79F=d 7A0=t 7A3=g 7A4=q 7A6=a 7A7=a 7A8=i 7A9=i 7AA=u 7AB=u 7AC=e
    7AD=e 7AE=o 7AF=o 901=m 902=m 903=h 905=a 906=a 907=i 908=i 909=u 90A=u 90B=r 90C=l 90D=e
    90E=e 90F=e 910=ai 911=o 912=o 913=o 914=au 915=k~ 916=kh~ 917=g~ 918=gh~ 919=n~ 91A=c~
    91B=ch~ 91C=j~ 91D=jh~ 91E=n~ 91F=t~ 920=th~ 921=d~ 922=dh~ 923=n~ 924=t~ 925=th~ 926=d~
    927=dh~ 928=n~ 929=n~ 92A=p~ 92B=ph~ 92C=b~ 92D=bh~ 92E=m~ 92F=y~ 930=r~ 931=r~ 932=l~
    933=l~ 934=l~ 935=v~ 936=s~ 937=s~ 938=s~ 939=h~ 93E=^a 93F=^i 940=^i 941=^u 942=^u 943=^r
    944=^r 945=^e 946=^e 947=^e 948=^ai 949=^o 94A=^o 94B=^o 94C=^au 94D=^ 950=om 958=q~ 959=kh~
    95A=g~ 95B=z~ 95C=r~ 95D=rh~ 95E=f~ 95F=y~ 960=r 961=l 962=^l 963=^l 972=ae 981=m 982=m
    983=h 985=a 986=a 987=i 988=i 989=u 98A=u 98B=r 98C=l 98F=e 990=ai 993=o 994=au 995=k~
    996=kh~ 997=g~ 998=gh~ 999=n~ 99A=c~ 99B=ch~ 99C=j~ 99D=jh~ 99E=n~ 99F=t~ 9A0=th~ 9A1=d~
    9A2=dh~ 9A3=n~ 9A4=t~ 9A5=th~ 9A6=d~ 9A7=dh~ 9A8=n~ 9AA=p~ 9AB=ph~ 9AC=b~ 9AD=bh~ 9AE=m~
    9AF=y~ 9B0=r~ 9B2=l~ 9B6=s~ 9B7=s~ 9B8=s~ 9B9=h~ 9BE=^a 9BF=^i 9C0=^i 9C1=^u 9C2=^u 9C3=^r
    9C4=^r 9C7=^e 9C8=^ai 9CB=^o 9CC=^au 9CD=^ 9CE=t 9DC=r~ 9DD=rh~ 9DF=y~ 9E0=r 9E1=l 9E2=^l
    9E3=^l 9F0=r~ 9F1=r~ 9F2= 9F3= 9FA= A01=m A02=m A05=a A06=a A07=i A08=i A09=u A0A=u A0F=e
    A10=ai A13=o A14=au A15=k~ A16=kh~ A17=g~ A18=gh~ A19=n~ A1A=c~ A1B=ch~ A1C=j~ A1D=jh~
    A1E=n~ A1F=t~ A20=th~ A21=d~ A22=dh~ A23=n~ A24=t~ A25=th~ A26=d~ A27=dh~ A28=n~ A2A=p~
    A2B=ph~ A2C=b~ A2D=bh~ A2E=m~ A2F=y~ A30=r~ A32=l~ A33=l~ A35=v~ A36=s~ A38=s~ A39=h~ A3E=^a
    A3F=^i A40=^i A41=^u A42=^u A47=^e A48=^ai A4B=^o A4C=^au A4D=^ A59=kh~ A5A=g~ A5B=z~ A5C=r~
    A5E=f~ A81=m A82=m A83=h A85=a A86=a A87=i A88=i A89=u A8A=u A8B=r A8C=l A8D=e A8F=e A90=ai
    A91=o A93=o A94=au A95=k~ A96=kh~ A97=g~ A98=gh~ A99=n~ A9A=c~ A9B=ch~ A9C=j~ A9D=jh~ A9E=n~
    A9F=t~ AA0=th~ AA1=d~ AA2=dh~ AA3=n~ AA4=t~ AA5=th~ AA6=d~ AA7=dh~ AA8=n~ AAA=p~ AAB=ph~
    AAC=b~ AAD=bh~ AAE=m~ AAF=y~ AB0=r~ AB2=l~ AB3=l~ AB5=v~ AB6=s~ AB7=s~ AB8=s~ AB9=h~ ABE=^a
    ABF=^i AC0=^i AC1=^u AC2=^u AC3=^r AC4=^r AC5=^e AC7=^e AC8=^ai AC9=^o ACB=^o ACC=^au ACD=^
    AD0=om AE0=r AE1=l B01=m B02=m B03=h B05=a B06=a B07=i B08=i B09=u B0A=u B0B=r B0C=l B0F=e
    B10=ai B13=o B14=au B15=k~ B16=kh~ B17=g~ B18=gh~ B19=n~ B1A=c~ B1B=ch~ B1C=j~ B1D=jh~
    B1E=n~ B1F=t~ B20=th~ B21=d~ B22=dh~ B23=n~ B24=t~ B25=th~ B26=d~ B27=dh~ B28=n~ B2A=p~
    B2B=ph~ B2C=b~ B2D=bh~ B2E=m~ B2F=y~ B30=r~ B32=l~ B33=l~ B35=v~ B36=s~ B37=s~ B38=s~ B39=h~
    B3E=^a B3F=^i B40=^i B41=^u B42=^u B43=^r B47=^e B48=^ai B4B=^o B4C=^au B4D=^ B5C=r~ B5D=rh~
    B5F=y~ B60=r B61=l B70= B71=w~ B82=m B83=h B85=a B86=a B87=i B88=i B89=u B8A=u B8E=e B8F=e
    B90=ai B92=o B93=o B94=au B95=k~ B99=n~ B9A=c~ B9C=j~ B9E=n~ B9F=t~ BA3=n~ BA4=t~ BA8=n~
    BA9=n~ BAA=p~ BAE=m~ BAF=y~ BB0=r~ BB1=r~ BB2=l~ BB3=l~ BB4=l~ BB5=v~ BB6=s~ BB7=s~ BB8=s~
    BB9=h~ BBE=^a BBF=^i BC0=^i BC1=^u BC2=^u BC6=^e BC7=^e BC8=^ai BCA=^o BCB=^o BCC=^au BCD=^
    BF0=10 BF1=100 BF2=1000 C01=m C02=m C03=h C05=a C06=a C07=i C08=i C09=u C0A=u C0B=r C0C=l
    C0E=e C0F=e C10=ai C12=o C13=o C14=au C15=k~ C16=kh~ C17=g~ C18=gh~ C19=n~ C1A=c~ C1B=ch~
    C1C=j~ C1D=jh~ C1E=n~ C1F=t~ C20=th~ C21=d~ C22=dh~ C23=n~ C24=t~ C25=th~ C26=d~ C27=dh~
    C28=n~ C2A=p~ C2B=ph~ C2C=b~ C2D=bh~ C2E=m~ C2F=y~ C30=r~ C31=r~ C32=l~ C33=l~ C35=v~ C36=s~
    C37=s~ C38=s~ C39=h~ C3E=^a C3F=^i C40=^i C41=^u C42=^u C43=^r C44=^r C46=^e C47=^e C48=^ai
    C4A=^o C4B=^o C4C=^au C4D=^ C60=r C61=l C82=m C83=h C85=a C86=a C87=i C88=i C89=u C8A=u
    C8B=r C8C=l C8E=e C8F=e C90=ai C92=o C93=o C94=au C95=k~ C96=kh~ C97=g~ C98=gh~ C99=n~
    C9A=c~ C9B=ch~ C9C=j~ C9D=jh~ C9E=n~ C9F=t~ CA0=th~ CA1=d~ CA2=dh~ CA3=n~ CA4=t~ CA5=th~
    CA6=d~ CA7=dh~ CA8=n~ CAA=p~ CAB=ph~ CAC=b~ CAD=bh~ CAE=m~ CAF=y~ CB0=r~ CB1=r~ CB2=l~
    CB3=l~ CB5=v~ CB6=s~ CB7=s~ CB8=s~ CB9=h~ CBE=^a CBF=^i CC0=^i CC1=^u CC2=^u CC3=^r CC4=^r
    CC6=^e CC7=^e CC8=^ai CCA=^o CCB=^o CCC=^au CCD=^ CDE=l~ CE0=r CE1=l D02=m D03=h D05=a D06=a
    D07=i D08=i D09=u D0A=u D0B=r D0C=l D0E=e D0F=e D10=ai D12=o D13=o D14=au D15=k~ D16=kh~
    D17=g~ D18=gh~ D19=n~ D1A=c~ D1B=ch~ D1C=j~ D1D=jh~ D1E=n~ D1F=t~ D20=th~ D21=d~ D22=dh~
    D23=n~ D24=t~ D25=th~ D26=d~ D27=dh~ D28=n~ D2A=p~ D2B=ph~ D2C=b~ D2D=bh~ D2E=m~ D2F=y~
    D30=r~ D31=r~ D32=l~ D33=l~ D34=l~ D35=v~ D36=s~ D37=s~ D38=s~ D39=h~ D3E=^a D3F=^i D40=^i
    D41=^u D42=^u D43=^r D46=^e D47=^e D48=^ai D4A=^ea D4B=^ea D4C=^e D4D=^ D60=r D61=l D7A=n
    D7B=n D7C=r D7D=l D7E=l E01=k E02=kh E03=kh E04=kh E05=kh E06=kh E07=ng E08=c E09=ch E0A=ch
    E0B=s E0C=ch E0D=y E0E=d E0F=t E10=th E11=th E12=th E13=n E14=d E15=t E16=th E17=th E18=th
    E19=n E1A=b E1B=p E1C=ph E1D=f E1E=ph E1F=f E20=ph E21=m E22=y E23=r E24=v E25=l E26=l E27=w
    E28=s E29=s E2A=s E2B=h E2C=l E2D=x E2E=h E2F=- E30=a E31=a E32=a E33=a E34=i E35=i E36=u
    E37=u E38=u E39=u E40=e E41=ae E42=o E43=i E44=i E45=i E46=- E4E=- 1000=k 1001=hk 1002=g
    1003=gh 1004=ng 1005=hc 1006=s 1007=j 1008=jh 1009=ny 100A=ny 100B=t 100C=ht 100D=d 100E=dh
    100F=n 1010=t 1011=ht 1012=d 1013=dh 1014=n 1015=p 1016=hp 1017=b 1018=bh 1019=m 101A=y
    101B=r 101C=l 101D=w 101E=s 101F=h 1020=l 1021=a 1023=i 1024=i 1025=u 1026=u 1027=e 1029=au
    102A=au 102B=ar 102C=ar 102D=i 102E=e 102F=u 1030=uu 1031=ay 1032=ell 1036=an 103B=ya
    103C=ya 103D=w 103E=ha 103F=s 104C= 104D= 104F=eat 10D0=a 10D1=b 10D2=g 10D3=d 10D4=e 10D5=v
    10D6=z 10D7=t 10D8=i 10D9=k 10DA=l 10DB=m 10DC=n 10DD=o 10DE=p 10DF=zh 10E0=r 10E1=s 10E2=t
    10E3=u 10E4=p 10E5=k 10E6=gh 10E7=q 10E8=sh 10E9=ch 10EA=ts 10EB=dz 10EC=ts 10ED=ch 10EE=kh
    10EF=j 10F0=h 10F3=ui 10F4=q 1100=g 1101=kk 1102=n 1103=d 1104=tt 1105=l 1106=m 1107=b
    1108=pp 1109=s 110A=ss 110C=j 110D=jj 110E=ch 110F=k 1110=t 1111=p 1112=h 1161=a 1162=ae
    1163=ya 1164=yae 1165=eo 1166=e 1167=yeo 1168=ye 1169=o 116A=wa 116B=wae 116C=oe 116D=yo
    116E=u 116F=wo 1170=we 1171=wi 1172=yu 1173=eu 1174=ui 1175=i 11A8=g 11A9=kk 11AA=gs 11AB=n
    11AC=nj 11AD=nh 11AE=d 11AF=l 11B0=lg 11B1=lm 11B2=lb 11B3=ls 11B4=lt 11B5=lp 11B6=lh 11B7=m
    11B8=b 11B9=bs 11BA=s 11BB=ss 11BC=ng 11BD=j 11BE=ch 11BF=k 11C0=t 11C1=p 11C2=h 1200=ha
    1201=hu 1202=hi 1203=ha 1204=he 1205=h 1206=ho 1208=la 1209=lu 120A=li 120B=la 120C=le
    120D=l 120E=lo 120F=la 1210=ha 1211=hu 1212=hi 1213=ha 1214=he 1215=h 1216=ho 1217=ha
    1218=ma 1219=mu 121A=mi 121B=ma 121C=me 121D=m 121E=mo 121F=ma 1220=sa 1221=su 1222=si
    1223=sa 1224=se 1225=s 1226=so 1227=sa 1228=ra 1229=ru 122A=ri 122B=ra 122C=re 122D=r
    122E=ro 122F=ra 1230=sa 1231=su 1232=si 1233=sa 1234=se 1235=s 1236=so 1237=sa 1238=sa
    1239=su 123A=si 123B=sa 123C=se 123D=s 123E=so 123F=sa 1240=qa 1241=qu 1242=qi 1243=qa
    1244=qe 1245=q 1246=qo 1248=qa 124A=q 124B=qa 124C=qe 124D=qi 1250=qa 1251=qu 1252=qi
    1253=qa 1254=qe 1255=q 1256=qo 1258=qa 125A=qi 125B=qa 125C=qe 125D=q 1260=ba 1261=bu
    1262=bi 1263=ba 1264=be 1265=b 1266=bo 1267=ba 1268=va 1269=vu 126A=vi 126B=va 126C=ve
    126D=v 126E=vo 126F=va 1270=ta 1271=tu 1272=ti 1273=ta 1274=te 1275=t 1276=to 1277=ta
    1278=ca 1279=cu 127A=ci 127B=ca 127C=ce 127D=c 127E=co 127F=ca 1280=ha 1281=hu 1282=hi
    1283=ha 1284=he 1285=h 1286=ho 1288=ha 128A=hi 128B=ha 128C=he 128D=h 1290=na 1291=nu
    1292=ni 1293=na 1294=ne 1295=n 1296=no 1297=na 1298=na 1299=nu 129A=ni 129B=na 129C=ne
    129D=n 129E=no 129F=na 12A0=a 12A1=u 12A2=i 12A3=a 12A4=e 12A6=o 12A7=a 12A8=ka 12A9=ku
    12AA=ki 12AB=ka 12AC=ke 12AD=k 12AE=ko 12B0=ka 12B2=ki 12B3=ka 12B4=ke 12B5=k 12B8=ka
    12B9=ku 12BA=ki 12BB=ka 12BC=ke 12BD=k 12BE=ko 12C0=ka 12C2=ki 12C3=ka 12C4=ke 12C5=k
    12C8=wa 12C9=wu 12CA=wi 12CB=wa 12CC=we 12CD=w 12CE=wo 12D0=a 12D1=u 12D2=i 12D3=a 12D4=e
    12D6=o 12D8=za 12D9=zu 12DA=zi 12DB=za 12DC=ze 12DD=z 12DE=zo 12DF=za 12E0=za 12E1=zu
    12E2=zi 12E3=za 12E4=ze 12E5=z 12E6=zo 12E7=za 12E8=ya 12E9=yu 12EA=yi 12EB=ya 12EC=ye
    12ED=y 12EE=yo 12F0=da 12F1=du 12F2=di 12F3=da 12F4=de 12F5=d 12F6=do 12F7=da 1300=ga
    1301=gu 1302=gi 1303=ga 1304=ge 1305=g 1306=go 1307=ga 1308=ga 1309=gu 130A=gi 130B=ga
    130C=ge 130D=g 130E=go 1310=ga 1312=gi 1313=ga 1314=ge 1315=g 1318=na 1319=nu 131A=ni
    131B=na 131C=ne 131D=n 131E=no 131F=na 1320=ta 1321=tu 1322=ti 1323=ta 1324=te 1325=t
    1326=to 1327=ta 1328=ca 1329=cu 132A=ci 132B=ca 132C=ce 132D=c 132E=co 132F=ca 1330=pa
    1331=pu 1332=pi 1333=pa 1334=pe 1335=p 1336=po 1337=pa 1338=sa 1339=su 133A=si 133B=sa
    133C=se 133D=s 133E=so 133F=sa 1340=da 1341=du 1342=di 1343=da 1344=de 1345=d 1346=do
    1348=fa 1349=fu 134A=fi 134B=fa 134C=fe 134D=f 134E=fo 134F=fa 1350=pa 1351=pu 1352=pi
    1353=pa 1354=pe 1355=p 1356=po 1357=pa 1358=rya 1359=mya 135A=fya 1369=1 136A=2 136B=3
    136C=4 136D=5 136E=6 136F=7 1370=8 1371=9 1372=10 1373=20 1374=30 1375=40 1376=50 1377=60
    1378=70 1379=80 137A=90 137B=100 137C=10-000 1C90= 1C91= 1C92= 1C93= 1C94= 1C95= 1C96= 1C97=
    1C98= 1C99= 1C9A= 1C9B= 1C9C= 1C9D= 1C9E= 1C9F= 1CA0= 1CA1= 1CA2= 1CA3= 1CA4= 1CA5= 1CA6=
    1CA7= 1CA8= 1CA9= 1CAA= 1CAB= 1CAC= 1CAD= 1CAE= 1CAF= 1CB0= 1CB3= 1CB4= 1D00=a 1D01=ae
    1D03=b 1D04=c 1D05=d 1D06=d 1D07=e 1D0A=j 1D0B=k 1D0C=l 1D0D=m 1D0F=o 1D18=p 1D1B=t 1D1C=u
    1D20=v 1D21=w 1D22=z 1D6B=ue 1D6C=b 1D6D=d 1D6E=f 1D6F=m 1D70=n 1D71=p 1D72=r 1D73=r 1D74=s
    1D75=t 1D76=z 1D7A=th 1D7B=i 1D7D=p 1D7E=u 1D80=b 1D81=d 1D82=f 1D83=g 1D84=k 1D85=l 1D86=m
    1D87=n 1D88=p 1D89=r 1D8A=s 1D8C=v 1D8D=x 1D8E=z 1D8F=a 1D91=d 1D92=e 1D93=e 1D96=i 1D99=u
    1E9C=s 1E9D=s 1EFB=ll 1EFD=v 1EFF=y 1F00=a 1F01=ha 1F02=a 1F03=ha 1F04=a 1F05=ha 1F06=a
    1F07=ha 1F10=e 1F11=he 1F12=e 1F13=he 1F14=e 1F15=he 1F20=e 1F21=he 1F22=e 1F23=he 1F24=e
    1F25=he 1F26=e 1F27=he 1F30=i 1F31=hi 1F32=i 1F33=hi 1F34=i 1F35=hi 1F36=i 1F37=hi 1F40=o
    1F41=ho 1F42=o 1F43=ho 1F44=o 1F45=ho 1F50=y 1F51=hy 1F52=y 1F53=hy 1F54=y 1F55=hy 1F56=y
    1F57=hy 1F60=o 1F61=ho 1F62=o 1F63=ho 1F64=o 1F65=ho 1F66=o 1F67=ho 1F70=a 1F71=a 1F72=e
    1F73=e 1F74=e 1F75=e 1F76=i 1F77=i 1F78=o 1F79=o 1F7A=y 1F7B=y 1F7C=o 1F7D=o 1F80=ai
    1F81=hai 1F82=ai 1F83=hai 1F84=ai 1F85=hai 1F86=ai 1F87=hai 1F90=ei 1F91=hei 1F92=ei
    1F93=hei 1F94=ei 1F95=hei 1F96=ei 1F97=hei 1FA0=oi 1FA1=hoi 1FA2=oi 1FA3=hoi 1FA4=oi
    1FA5=hoi 1FA6=oi 1FA7=hoi 1FB0=a 1FB1=a 1FB2=ai 1FB3=ai 1FB4=ai 1FB6=a 1FB7=ai 1FBE=i
    1FC2=ei 1FC3=ei 1FC4=ei 1FC6=e 1FC7=ei 1FD0=i 1FD1=i 1FD2=i 1FD3=i 1FD6=i 1FD7=i 1FE0=y
    1FE1=y 1FE2=y 1FE3=y 1FE4=r 1FE5=rh 1FE6=y 1FE7=y 1FF2=oi 1FF3=oi 1FF4=oi 1FF6=o 1FF7=oi
    20A0=ce 20A2=cr 20A3=fr- 20A4=l- 20A7=pts 20B9=rs 20BA=tl 210C=x 2117=-p- 2118=p 211E=rx
    212A=k 2150=-1-7 2151=-1-9 2152=-1-10 2153=-1-3 2154=-2-3 2155=-1-5 2156=-2-5 2157=-3-5
    2158=-4-5 2159=-1-6 215A=-5-6 215B=-1-8 215C=-3-8 215D=-5-8 215E=-7-8 215F=-1- 2189=-0-3
    2C61=l 2C65=a 2C66=t 2C68=h 2C6A=k 2C6C=z 2C71=v 2C73=w 2C74=v 2C78=e 2C7A=o 2D93=na 2D94=ni
    2D95=ne 2D96=n 2E80=you 2E81=chang 2E82=ya 2E83=yin 2E84=ya 2E85=ren 2E86=jiong 2E88=dao
    2E89=dao 2E8A=bo 2E8B=jie 2E8C=xiao 2E8D=xiao 2E8E=wu 2E8F=wang 2E90=wang 2E91=wu 2E92=si
    2E93=yao 2E94=ji 2E95=ji 2E96=xin 2E97=xin 2E98=shou 2E99=pu 2E9B=ri 2E9C=ri 2E9D=yue
    2E9E=dai 2E9F=mu 2EA0=min 2EA1=shui 2EA2=shui 2EA3=biao 2EA4=zhao 2EA5=zhao 2EA6=qiang
    2EA7=niu 2EA8=quan 2EAB=mu 2EAC=shi 2EAD=shi 2EAE=shi 2EAF=si 2EB0=si 2EB1=gang 2EB2=wang
    2EB4=wang 2EB6=ren 2EB7=ren 2EB9=lao 2EBA=yu 2EBB=yu 2EBC=rou 2EBD=ju 2EBE=cao 2EBF=cao
    2EC0=cao 2EC1=hu 2EC2=yi 2EC3=xi 2EC4=xi 2EC5=jian 2EC8=yan 2EC9=bei 2ECB=che 2ECC=chuo
    2ECD=chuo 2ECE=chuo 2ECF=fu 2ED0=jin 2ED1=chang 2ED2=chang 2ED3=zhang 2ED4=men 2ED6=fu
    2ED7=yu 2ED8=qing 2ED9=wei 2EDA=ye 2EDB=feng 2EDC=fei 2EDD=shi 2EDF=shi 2EE0=shi 2EE2=ma
    2EE3=gu 2EE4=gui 2EE5=yu 2EE6=niao 2EE7=lu 2EE8=mai 2EE9=huang 2EEA=min 2EEB=qi 2EEC=qi
    2EED=chi 2EEE=chi 2EEF=long 2EF0=long 2EF1=gui 2EF2=gui 2EF3=gui 2F00=yi 2F01=gun 2F02=zhu
    2F03=pie 2F04=yi 2F05=jue 2F06=er 2F07=tou 2F08=ren 2F09=er 2F0A=ru 2F0B=ba 2F0C=jiong
    2F0D=mi 2F0E=bing 2F0F=ji 2F10=qian 2F11=dao 2F12=li 2F13=bao 2F14=bi 2F15=fang 2F16=xi
    2F17=shi 2F18=bo 2F19=jie 2F1A=chang 2F1B=si 2F1C=you 2F1D=kou 2F1E=wei 2F1F=tu 2F20=shi
    2F21=zhi 2F22=sui 2F23=xi 2F24=da 2F25=nu 2F26=zi 2F27=mian 2F28=cun 2F29=xiao 2F2A=wang
    2F2B=shi 2F2C=che 2F2D=shan 2F2E=chuan 2F2F=gong 2F30=ji 2F31=jin 2F32=gan 2F33=yao
    2F34=guang 2F35=yin 2F36=gong 2F37=yi 2F38=gong 2F39=ji 2F3A=shan 2F3B=chi 2F3C=xin 2F3D=ge
    2F3E=hu 2F3F=shou 2F40=zhi 2F41=pu 2F42=wen 2F43=dou 2F44=jin 2F45=fang 2F46=wu 2F47=ri
    2F48=yue 2F49=yue 2F4A=mu 2F4B=qian 2F4C=zhi 2F4D=dai 2F4E=shu 2F4F=wu 2F50=bi 2F51=mao
    2F52=shi 2F53=qi 2F54=shui 2F55=huo 2F56=zhao 2F57=fu 2F58=yao 2F59=pan 2F5A=pian 2F5B=ya
    2F5C=niu 2F5D=quan 2F5E=xuan 2F5F=yu 2F60=gua 2F61=wa 2F62=gan 2F63=sheng 2F64=yong
    2F65=tian 2F66=pi 2F67=ne 2F68=bo 2F69=bai 2F6A=pi 2F6B=min 2F6C=mu 2F6D=mao 2F6E=shi
    2F6F=shi 2F70=shi 2F71=rou 2F72=he 2F73=xue 2F74=li 2F75=zhu 2F76=mi 2F77=mi 2F78=fou
    2F79=wang 2F7A=yang 2F7B=yu 2F7C=lao 2F7D=er 2F7E=lei 2F7F=er 2F80=yu 2F81=rou 2F82=chen
    2F83=zi 2F84=zhi 2F85=jiu 2F86=she 2F87=chuan 2F88=zhou 2F89=gen 2F8A=se 2F8B=cao 2F8C=hu
    2F8D=chong 2F8E=xue 2F8F=xing 2F90=yi 2F91=ya 2F92=jian 2F93=jiao 2F94=yan 2F95=gu 2F96=dou
    2F97=shi 2F98=zhi 2F99=bei 2F9A=chi 2F9B=zou 2F9C=zu 2F9D=shen 2F9E=che 2F9F=xin 2FA0=chen
    2FA1=chuo 2FA2=yi 2FA3=you 2FA4=bian 2FA5=li 2FA6=jin 2FA7=zhang 2FA8=men 2FA9=fu 2FAA=li
    2FAB=zhui 2FAC=yu 2FAD=qing 2FAE=fei 2FAF=mian 2FB0=ge 2FB1=wei 2FB2=jiu 2FB3=yin 2FB4=ye
    2FB5=feng 2FB6=fei 2FB7=shi 2FB8=shou 2FB9=xiang 2FBA=ma 2FBB=gu 2FBC=gao 2FBD=biao 2FBE=dou
    2FBF=chang 2FC0=ge 2FC1=gui 2FC2=yu 2FC3=niao 2FC4=lu 2FC5=lu 2FC6=mai 2FC7=ma 2FC8=huang
    2FC9=shu 2FCA=hei 2FCB=zhi 2FCC=mian 2FCD=ding 2FCE=gu 2FCF=shu 2FD0=bi 2FD1=qi 2FD2=chi
    2FD3=long 2FD4=gui 2FD5=yue 3007=ling 3038=shi 3039=nian 303A=sa 3041=-a 3042=a 3043=-i
    3044=i 3045=-u 3046=u 3047=-e 3048=e 3049=-o 304A=o 304B=ka 304C=ga 304D=ki 304E=gi 304F=ku
    3050=gu 3051=ke 3052=ge 3053=ko 3054=go 3055=sa 3056=za 3057=shi 3058=ji 3059=su 305A=zu
    305B=se 305C=ze 305D=so 305E=zo 305F=ta 3060=da 3061=chi 3062=dji 3063=-tsu 3064=tsu
    3065=dzu 3066=te 3067=de 3068=to 3069=do 306A=na 306B=ni 306C=nu 306D=ne 306E=no 306F=ha
    3070=ba 3071=pa 3072=hi 3073=bi 3074=pi 3075=fu 3076=bu 3077=pu 3078=he 3079=be 307A=pe
    307B=ho 307C=bo 307D=po 307E=ma 307F=mi 3080=mu 3081=me 3082=mo 3083=-ya 3084=ya 3085=-yu
    3086=yu 3087=-yo 3088=yo 3089=ra 308A=ri 308B=ru 308C=re 308D=ro 308E=-wa 308F=wa 3090=wi
    3091=we 3092=wo 3093=n 3094=vu 30A1=--a 30A2=a 30A3=--i 30A4=i 30A5=--u 30A6=u 30A7=--e
    30A8=e 30A9=--o 30AA=o 30AB=ka 30AC=ga 30AD=ki 30AE=gi 30AF=ku 30B0=gu 30B1=ke 30B2=ge
    30B3=ko 30B4=go 30B5=sa 30B6=za 30B7=shi 30B8=ji 30B9=su 30BA=zu 30BB=se 30BC=ze 30BD=so
    30BE=zo 30BF=ta 30C0=da 30C1=chi 30C2=dji 30C3=-tsu 30C4=tsu 30C5=dzu 30C6=te 30C7=de
    30C8=to 30C9=do 30CA=na 30CB=ni 30CC=nu 30CD=ne 30CE=no 30CF=ha 30D0=ba 30D1=pa 30D2=hi
    30D3=bi 30D4=pi 30D5=fu 30D6=bu 30D7=pu 30D8=he 30D9=be 30DA=pe 30DB=ho 30DC=bo 30DD=po
    30DE=ma 30DF=mi 30E0=mu 30E1=me 30E2=mo 30E3=--ya 30E4=ya 30E5=--yu 30E6=yu 30E7=--yo
    30E8=yo 30E9=ra 30EA=ri 30EB=ru 30EC=re 30ED=ro 30EE=--wa 30EF=wa 30F0=wi 30F1=we 30F2=wo
    30F3=n 30F4=vu 30F5=--ka 30F6=--ke 30F7=va 30F8=vi 30F9=ve 30FA=vo 3105=b 3106=p 3107=m1
    3108=f 3109=d 310A=t 310B=n1 310C=l 310D=g 310E=k 310F=h 3110=j 3111=q 3112=x 3113=zhi1
    3114=chi1 3115=shi1 3116=ri1 3117=zi1 3118=ci1 3119=si1 311A=a1 311B=o1 311C=e1 311D=eh1
    311E=ai1 311F=ei1 3120=ao1 3121=ou1 3122=an1 3123=en1 3124=ang1 3125=eng1 3126=er1 3127=yi1
    3128=wu1 3129=yu1 3131=g 3132=kk 3133=gs 3134=n 3135=nj 3136=nh 3137=d 3138=tt 3139=l
    313A=lg 313B=lm 313C=lb 313D=ls 313E=lt 313F=lp 3141=m 3142=b 3143=pp 3145=s 3146=ss 3148=j
    3149=jj 314A=ch 314B=k 314C=t 314D=p 314E=h 314F=a 3150=ae 3151=ya 3152=yae 3153=eo 3154=e
    3155=yeo 3156=ye 3157=o 3158=wa 3159=wae 315A=oe 315B=yo 315C=u 315D=wo 315E=we 315F=wi
    3160=yu 3161=eu 3162=ui 3163=i 3200=-g- 3201=-n- 3202=-d- 3203=-l- 3204=-m- 3205=-b-
    3206=-s- 3208=-j- 3209=-ch- 320A=-k- 320B=-t- 320C=-p- 320D=-h- 320E=-ga- 320F=-na-
    3210=-da- 3211=-la- 3212=-ma- 3213=-ba- 3214=-sa- 3215=-a- 3216=-ja- 3217=-cha- 3218=-ka-
    3219=-ta- 321A=-pa- 321B=-ha- 321C=-ju- 3260=g 3261=n 3262=d 3263=l 3264=m 3265=b 3266=s
    3268=j 3269=ch 326A=k 326B=t 326C=p 326D=h 326E=ga 326F=na 3270=da 3271=la 3272=ma 3273=ba
    3274=sa 3275=a 3276=ja 3277=cha 3278=ka 3279=ta 327A=pa 327B=ha A730=f A731=s A733=aa
    A735=ao A737=au A739=av A73B=av A73D=ay A741=k A743=k A745=k A747=l A749=l A74B=o A74D=o
    A74F=oo A751=p A753=p A755=p A757=q A759=q A75F=v A761=vy A765=th A767=th A771=d A772=l
    A773=m A774=n A775=r A776=r A777=t A77A=d A77C=f A787=t A791=n A793=c A7A1=g A7A3=k A7A5=n
    A7A7=r A7A9=s A7AC= A7AD= A7AE= A7B2= A7C5= A7C6= F900=qi F901=geng F902=che F903=jia
    F904=hua F905=chuan F906=ju F907=gui F908=gui F909=qi F90A=jin F90B=la F90C=nai F90D=lan
    F90E=lai F90F=luo F910=luo F911=luo F912=luo F913=luo F914=le F915=luo F916=lao F917=luo
    F918=luo F919=lao F91A=luo F91B=luan F91C=luan F91D=lan F91E=lan F91F=lan F920=luan F921=lan
    F922=lan F923=lan F924=lan F925=la F926=la F927=la F928=lang F929=lang F92A=lang F92B=lang
    F92C=lang F92D=lai F92E=leng F92F=lao F930=lu F931=lu F932=lu F933=lu F934=lao F935=lu
    F936=lu F937=lu F938=lu F939=lu F93A=lu F93B=lu F93C=lu F93D=lu F93E=lu F93F=lu F940=lu
    F941=lun F942=long F943=nong F944=long F945=long F946=lao F947=lei F948=lu F949=lei F94A=lei
    F94B=lu F94C=lou F94D=lei F94E=lou F94F=lei F950=lu F951=lou F952=lei F953=lei F954=lin
    F955=ling F956=leng F957=ling F958=ling F959=ling F95A=du F95B=na F95C=le F95D=nuo F95E=dan
    F95F=ning F960=nu F961=lu F962=yi F963=bei F964=pan F965=bian F966=fu F967=bu F968=mi
    F969=shu F96A=suo F96B=can F96C=sai F96D=sheng F96E=ye F96F=shuo F970=sha F971=chen
    F972=shen F973=shi F974=ruo F975=lue F976=lue F977=liang F978=liang F979=liang F97A=liang
    F97B=liang F97C=liang F97D=liang F97E=liang F97F=li F980=lu F981=nu F982=lu F983=lu F984=lu
    F985=li F986=lu F987=li F988=li F989=li F98A=li F98B=li F98C=li F98D=li F98E=nian F98F=lian
    F990=lian F991=nian F992=lian F993=lian F994=lian F995=nian F996=lian F997=lian F998=nian
    F999=lian F99A=lian F99B=lian F99C=lie F99D=lie F99E=yan F99F=lie F9A0=lie F9A1=shuo
    F9A2=lian F9A3=nian F9A4=nian F9A5=lian F9A6=lian F9A7=lie F9A8=ling F9A9=ling F9AA=ning
    F9AB=ling F9AC=lian F9AD=ling F9AE=ying F9AF=ling F9B0=ling F9B1=ling F9B2=ling F9B3=ling
    F9B4=ling F9B5=li F9B6=li F9B7=li F9B8=li F9B9=e F9BA=le F9BB=liao F9BC=liao F9BD=niao
    F9BE=liao F9BF=le F9C0=liao F9C1=liao F9C2=liao F9C3=liao F9C4=long F9C5=yun F9C6=ruan
    F9C7=liu F9C8=chou F9C9=liu F9CA=liu F9CB=liu F9CC=liu F9CD=liu F9CE=liu F9CF=niu F9D0=lei
    F9D1=liu F9D2=lu F9D3=lu F9D4=lun F9D5=lun F9D6=lun F9D7=lun F9D8=lu F9D9=li F9DA=li F9DB=lu
    F9DC=long F9DD=li F9DE=li F9DF=lu F9E0=yi F9E1=li F9E2=li F9E3=ni F9E4=li F9E5=li F9E6=li
    F9E7=li F9E8=li F9E9=li F9EA=li F9EB=ni F9EC=ni F9ED=lin F9EE=lin F9EF=lin F9F0=lin F9F1=lin
    F9F2=lin F9F3=lin F9F4=lin F9F5=lin F9F6=lin F9F7=li F9F8=li F9F9=li F9FA=zhuang F9FB=zhi
    F9FC=shi F9FD=shen F9FE=cha F9FF=ci FA00=qie FA01=du FA02=ta FA03=tang FA04=zhai FA05=dong
    FA06=bao FA07=fu FA08=xing FA09=jiang FA0A=jian FA0B=kuo FA0C=wu FA0D=hu FA10=zhong
    FA12=qing FA15=xi FA16=zhu FA17=yi FA18=li FA19=shen FA1A=xiang FA1B=fu FA1C=jing FA1D=jing
    FA1E=yu FA20=qiu FA22=zhu FA25=yi FA26=dou FA2A=fan FA2B=si FA2C=guan FA2D=he FA2E=lang
    FA2F=li FA30=wu FA31=seng FA32=mian FA33=mian FA34=qin FA35=bei FA36=he FA37=tan FA38=qi
    FA39=ping FA3A=mo FA3B=ceng FA3C=che FA3D=hui FA3E=kai FA3F=zeng FA40=cheng FA41=min FA42=ji
    FA43=shu FA44=mei FA45=hai FA46=zhu FA47=han FA48=zhu FA49=zhao FA4A=zuo FA4B=bei FA4C=she
    FA4D=zhi FA4E=qi FA4F=you FA50=zu FA51=zhu FA52=huo FA53=zhen FA54=gu FA55=tu FA56=jie
    FA57=lian FA58=jin FA59=fan FA5A=shu FA5B=zhe FA5C=chou FA5D=cao FA5E=cao FA5F=zhu FA60=he
    FA61=shi FA62=ye FA63=jin FA64=bin FA65=zeng FA66=chuo FA67=yi FA68=nan FA69=xiang FA6A=pin
    FA6B=hui FA6D=guan FA70=bing FA71=kuang FA72=quan FA73=xing FA74=chong FA75=ji FA76=yong
    FA77=shao FA78=he FA79=tao FA7A=hui FA7B=wa FA7C=zhong FA7D=fen FA7E=yan FA7F=ben FA80=bi
    FA81=ci FA82=ao FA83=yi FA84=cai FA85=yao FA86=wang FA87=shen FA88=yu FA89=zeng FA8A=ao
    FA8B=cheng FA8C=dai FA8D=yu FA8E=sou FA8F=bing FA90=ao FA91=qing FA92=lang FA93=wang
    FA94=zhang FA95=dai FA96=sha FA97=liu FA98=yin FA99=zi FA9A=han FA9B=jing FA9C=zhu FA9D=qiao
    FA9E=jue FA9F=fan FAA0=zhu FAA1=tian FAA2=ci FAA3=hua FAA4=guan FAA5=wen FAA6=yi FAA7=sheng
    FAA8=zhi FAA9=juan FAAA=zhe FAAB=tian FAAC=tiao FAAD=jie FAAE=lei FAAF=tao FAB0=lian
    FAB1=ping FAB2=zhe FAB3=huang FAB4=hua FAB5=yun FAB6=qiang FAB7=fu FAB8=shi FAB9=diao
    FABA=zhu FABB=qing FABC=ye FABD=nuo FABE=yu FABF=jin FAC0=bian FAC1=zeng FAC2=shu FAC3=chi
    FAC4=sou FAC5=xing FAC6=zhu FAC7=nan FAC8=jing FAC9=bai FACA=xiang FACB=e FACC=pin FACD=zhen
    FACE=gui FAD2=he FAD3=xie FAD4=jie FAD6=qian FAD7=beng FAD8=e FAD9=pang FB1D=yi FB1F=yya
    FB22=d FB23=h FB24=k FB25=l FB26=m FB27=r FB28=t FB2A=s FB2B=s FB2C=s FB2D=s FB2E=a FB2F=a
    FB31=b FB32=g FB33=d FB34=h FB35=w FB36=z FB38=t FB39=y FB3A=k FB3B=k FB3C=l FB3E=m FB40=n
    FB41=s FB43=p FB44=p FB46=z FB47=q FB48=r FB49=s FB4A=t FB4B=wo FB4C=b FB4D=k FB4E=p FB4F=l
    FB52=b FB53=b FB54=b FB55=b FB56=p FB57=p FB58=p FB59=p FB5A=bh FB5B=bh FB5C=bh FB5D=bh
    FB5E=th FB5F=th FB60=th FB61=th FB62=th FB63=th FB64=th FB65=th FB66=t FB67=t FB68=t FB69=t
    FB6A=v FB6B=v FB6C=v FB6D=v FB6E=ph FB6F=ph FB70=ph FB71=ph FB72=j FB73=j FB74=j FB75=j
    FB76=n FB77=n FB78=n FB79=n FB7A=ch FB7B=ch FB7C=ch FB7D=ch FB7E=ch FB7F=ch FB80=ch FB81=ch
    FB82=dh FB83=dh FB84=dh FB85=dh FB88=d FB89=d FB8A=zh FB8B=zh FB8C=r FB8D=r FB8E=k FB8F=k
    FB90=k FB91=k FB92=g FB93=g FB94=g FB95=g FB96=g FB97=g FB98=g FB99=g FB9A=n FB9B=n FB9C=n
    FB9D=n FB9E=- FB9F=- FBA0=n FBA1=n FBA2=n FBA3=n FBA4=h FBA5=h FBA6=h FBA7=h FBA8=h FBA9=h
    FBAE=ai FBAF=ai FBB0=ai FBB1=ai FBD3=ng FBD4=ng FBD5=ng FBD6=ng FBDE=v FBDF=v FBE4=e FBE5=e
    FBE6=e FBE7=e FBE8=y FBE9=y FBEA=ya FBEB=ya FBEC=yh FBED=yh FBEE=yw FBEF=yw FBF0=y FBF1=y
    FBF2=y FBF3=y FBF4=y FBF5=y FBF6=ye FBF7=ye FBF8=ye FBF9=yy FBFA=yy FBFB=yy FBFC=y FBFD=y
    FBFE=y FBFF=y FC00=yj FC01=yh FC02=ym FC03=yy FC04=yy FC05=bj FC06=bh FC07=bkh FC08=bm
    FC09=by FC0A=by FC0B=tj FC0C=th FC0D=tkh FC0E=tm FC0F=ty FC10=ty FC11=thj FC12=thm FC13=thy
    FC14=thy FC15=jh FC16=jm FC17=hj FC18=hm FC19=khj FC1A=khh FC1B=khm FC1C=sj FC1D=sh FC1E=skh
    FC1F=sm FC20=sh FC21=sm FC22=dj FC23=dh FC24=dkh FC25=dm FC26=th FC27=tm FC28=zm FC29=j
    FC2A=m FC2B=ghj FC2C=ghm FC2D=fj FC2E=fh FC2F=fkh FC30=fm FC31=fy FC32=fy FC33=qh FC34=qm
    FC35=qy FC36=qy FC37=ka FC38=kj FC39=kh FC3A=kkh FC3B=kl FC3C=km FC3D=ky FC3E=ky FC3F=lj
    FC40=lh FC41=lkh FC42=lm FC43=ly FC44=ly FC45=mj FC46=mh FC47=mkh FC48=mm FC49=my FC4A=my
    FC4B=nj FC4C=nh FC4D=nkh FC4E=nm FC4F=ny FC50=ny FC51=hj FC52=hm FC53=hy FC54=hy FC55=yj
    FC56=yh FC57=ykh FC58=ym FC59=yy FC5A=yy FC5B=dh FC5C=r FC5D=y FC5E=-un FC5F=-in FC60=-a
    FC61=-u FC62=-i FC64=yr FC65=yz FC66=ym FC67=yn FC68=yy FC69=yy FC6A=br FC6B=bz FC6C=bm
    FC6D=bn FC6E=by FC6F=by FC70=tr FC71=tz FC72=tm FC73=tn FC74=ty FC75=ty FC76=thr FC77=thz
    FC78=thm FC79=thn FC7A=thy FC7B=thy FC7C=fy FC7D=fy FC7E=qy FC7F=qy FC80=ka FC81=kl FC82=km
    FC83=ky FC84=ky FC85=lm FC86=ly FC87=ly FC88=ma FC89=mm FC8A=nr FC8B=nz FC8C=nm FC8D=nn
    FC8E=ny FC8F=ny FC90=y FC91=yr FC92=yz FC93=ym FC94=yn FC95=yy FC96=yy FC97=yj FC98=yh
    FC99=ykh FC9A=ym FC9B=yh FC9C=bj FC9D=bh FC9E=bkh FC9F=bm FCA0=bh FCA1=tj FCA2=th FCA3=tkh
    FCA4=tm FCA5=th FCA6=thm FCA7=jh FCA8=jm FCA9=hj FCAA=hm FCAB=khj FCAC=khm FCAD=sj FCAE=sh
    FCAF=skh FCB0=sm FCB1=sh FCB2=skh FCB3=sm FCB4=dj FCB5=dh FCB6=dkh FCB7=dm FCB8=th FCB9=zm
    FCBA=j FCBB=m FCBC=ghj FCBD=ghm FCBE=fj FCBF=fh FCC0=fkh FCC1=fm FCC2=qh FCC3=qm FCC4=kj
    FCC5=kh FCC6=kkh FCC7=kl FCC8=km FCC9=lj FCCA=lh FCCB=lkh FCCC=lm FCCD=lh FCCE=mj FCCF=mh
    FCD0=mkh FCD1=mm FCD2=nj FCD3=nh FCD4=nkh FCD5=nm FCD6=nh FCD7=hj FCD8=hm FCD9=h FCDA=yj
    FCDB=yh FCDC=ykh FCDD=ym FCDE=yh FCDF=ym FCE0=yh FCE1=bm FCE2=bh FCE3=tm FCE4=th FCE5=thm
    FCE6=thh FCE7=sm FCE8=sh FCE9=shm FCEA=shh FCEB=kl FCEC=km FCED=lm FCEE=nm FCEF=nh FCF0=ym
    FCF1=yh FCF2=a FCF3=u FCF4=i FCF5=ty FCF6=ty FCF7=y FCF8=y FCF9=ghy FCFA=ghy FCFB=sy FCFC=sy
    FCFD=shy FCFE=shy FCFF=hy FD00=hy FD01=jy FD02=jy FD03=khy FD04=khy FD05=sy FD06=sy FD07=dy
    FD08=dy FD09=shj FD0A=shh FD0B=shkh FD0C=shm FD0D=shr FD0E=sr FD0F=sr FD10=dr FD11=ty
    FD12=ty FD13=y FD14=y FD15=ghy FD16=ghy FD17=sy FD18=sy FD19=shy FD1A=shy FD1B=hy FD1C=hy
    FD1D=jy FD1E=jy FD1F=khy FD20=khy FD21=sy FD22=sy FD23=dy FD24=dy FD25=shj FD26=shh
    FD27=shkh FD28=shm FD29=shr FD2A=sr FD2B=sr FD2C=dr FD2D=shj FD2E=shh FD2F=shkh FD30=shm
    FD31=sh FD32=shh FD33=tm FD34=sj FD35=sh FD36=skh FD37=shj FD38=shh FD39=shkh FD3A=tm
    FD3B=zm FD3C=aan FD3D=aan FD50=tjm FD51=thj FD52=thj FD53=thm FD54=tkhm FD55=tmj FD56=tmh
    FD57=tmkh FD58=jmh FD59=jmh FD5A=hmy FD5B=hmy FD5C=shj FD5D=sjh FD5E=sjy FD5F=smh FD60=smh
    FD61=smj FD62=smm FD63=smm FD64=shh FD65=shh FD66=smm FD67=shhm FD68=shhm FD69=shjy
    FD6A=shmkh FD6B=shmkh FD6C=shmm FD6D=shmm FD6E=dhy FD6F=dkhm FD70=dkhm FD71=tmh FD72=tmh
    FD73=tmm FD74=tmy FD75=jm FD76=mm FD77=mm FD78=my FD79=ghmm FD7A=ghmy FD7B=ghmy FD7C=fkhm
    FD7D=fkhm FD7E=qmh FD7F=qmm FD80=lhm FD81=lhy FD82=lhy FD83=ljj FD84=ljj FD85=lkhm FD86=lkhm
    FD87=lmh FD88=lmh FD89=mhj FD8A=mhm FD8B=mhy FD8C=mjh FD8D=mjm FD8E=mkhj FD8F=mkhm FD92=mjkh
    FD93=hmj FD94=hmm FD95=nhm FD96=nhy FD97=njm FD98=njm FD99=njy FD9A=nmy FD9B=nmy FD9C=ymm
    FD9D=ymm FD9E=bkhy FD9F=tjy FDA0=tjy FDA1=tkhy FDA2=tkhy FDA3=tmy FDA4=tmy FDA5=jmy FDA6=jhy
    FDA7=jmy FDA8=skhy FDA9=shy FDAA=shhy FDAB=dhy FDAC=ljy FDAD=lmy FDAE=yhy FDAF=yjy FDB0=ymy
    FDB1=mmy FDB2=qmy FDB3=nhy FDB4=qmh FDB5=lhm FDB6=my FDB7=kmy FDB8=njh FDB9=mkhy FDBA=ljm
    FDBB=kmm FDBC=ljm FDBD=njh FDBE=jhy FDBF=hjy FDC0=mjy FDC1=fmy FDC2=bhy FDC3=kmm FDC4=jm
    FDC5=smm FDC6=skhy FDC7=njy FDF0=slai FDF1=qlai FDF2=allh FDF3=akbr FDF4=mhmd FDF5=slm
    FDF6=rswl FDF7=lyh FDF8=wslm FDF9=sly FDFA=sly-allh-lyh-wslm FDFB=jl-jlalh FDFC=ryal
    FE70=-an FE71=an FE72=-un FE74=-in FE76=-a FE77=a FE78=-u FE79=u FE7A=-i FE7B=i FE81=a
    FE82=a FE83=a FE84=a FE85=w FE86=w FE87=a FE88=a FE89=y FE8A=y FE8B=y FE8C=y FE8D=a FE8E=a
    FE8F=b FE90=b FE91=b FE92=b FE93=t FE94=t FE95=t FE96=t FE97=t FE98=t FE99=th FE9A=th
    FE9B=th FE9C=th FE9D=j FE9E=j FE9F=j FEA0=j FEA1=h FEA2=h FEA3=h FEA4=h FEA5=kh FEA6=kh
    FEA7=kh FEA8=kh FEA9=d FEAA=d FEAB=dh FEAC=dh FEAD=r FEAE=r FEAF=z FEB0=z FEB1=s FEB2=s
    FEB3=s FEB4=s FEB5=sh FEB6=sh FEB7=sh FEB8=sh FEB9=s FEBA=s FEBB=s FEBC=s FEBD=d FEBE=d
    FEBF=d FEC0=d FEC1=t FEC2=t FEC3=t FEC4=t FEC5=z FEC6=z FEC7=z FEC8=z FECD=gh FECE=gh
    FECF=gh FED0=gh FED1=f FED2=f FED3=f FED4=f FED5=q FED6=q FED7=q FED8=q FED9=k FEDA=k FEDB=k
    FEDC=k FEDD=l FEDE=l FEDF=l FEE0=l FEE1=m FEE2=m FEE3=m FEE4=m FEE5=n FEE6=n FEE7=n FEE8=n
    FEE9=h FEEA=h FEEB=h FEEC=h FEED=w FEEE=w FEEF=y FEF0=y FEF1=y FEF2=y FEF3=y FEF4=y FEF5=la
    FEF6=la FEF7=la FEF8=la FEF9=la FEFA=la FEFB=la FEFC=la FF07= FF40= FF66=wo FF67=-a FF68=-i
    FF69=-u FF6A=-e FF6B=-o FF6C=-ya FF6D=-yu FF6E=-yo FF6F=-tsu FF71=a FF72=i FF73=u FF74=e
    FF75=o FF76=ka FF77=ki FF78=ku FF79=ke FF7A=ko FF7B=sa FF7C=shi FF7D=su FF7E=se FF7F=so
    FF80=ta FF81=chi FF82=tsu FF83=te FF84=to FF85=na FF86=ni FF87=nu FF88=ne FF89=no FF8A=ha
    FF8B=hi FF8C=fu FF8D=he FF8E=ho FF8F=ma FF90=mi FF91=mu FF92=me FF93=mo FF94=ya FF95=yu
    FF96=yo FF97=ra FF98=ri FF99=ru FF9A=re FF9B=ro FF9C=wa FF9D=n FFA1=g FFA2=kk FFA3=gs FFA4=n
    FFA5=nj FFA6=nh FFA7=d FFA8=tt FFA9=l FFAA=lg FFAB=lm FFAC=lb FFAD=ls FFAE=lt FFAF=lp FFB1=m
    FFB2=b FFB3=pp FFB5=s FFB6=ss FFB8=j FFB9=jj FFBA=ch FFBB=k FFBC=t FFBD=p FFBE=h FFC2=a
    FFC3=ae FFC4=ya FFC5=yae FFC6=eo FFC7=e FFCA=yeo FFCB=ye FFCC=o FFCD=wa FFCE=wae FFCF=oe
    FFD2=yo FFD3=u FFD4=wo FFD5=we FFD6=wi FFD7=yu FFDA=eu FFDB=ui FFDC=i
    """

  /// Pairs of characters that are not written one after the other, the first in the upper half of the
  /// key.
  static let pairs = """
    37A03B0=iu 37A03C5=iu 37A03CB=iu 37A03CD=iu 37A03D2=iu 37A03D3=iu 37A03D4=iu 37A1F50=iu
    37A1F52=iu 37A1F54=iu 37A1F56=iu 37A1F7A=iu 37A1F7B=iu 37A1FE0=iu 37A1FE1=iu 37A1FE2=iu
    37A1FE3=iu 37A1FE6=iu 37A1FE7=iu 3B103B0=au 3B103C5=au 3B103CB=au 3B103CD=au 3B103D2=au
    3B103D3=au 3B103D4=au 3B11F01=haa 3B11F03=haa 3B11F05=haa 3B11F07=haa 3B11F11=hae
    3B11F13=hae 3B11F15=hae 3B11F21=hae 3B11F23=hae 3B11F25=hae 3B11F27=hae 3B11F31=hai
    3B11F33=hai 3B11F35=hai 3B11F37=hai 3B11F41=hao 3B11F43=hao 3B11F45=hao 3B11F50=au
    3B11F51=hau 3B11F52=au 3B11F53=hau 3B11F54=au 3B11F55=hau 3B11F56=au 3B11F57=hau 3B11F61=hao
    3B11F63=hao 3B11F65=hao 3B11F67=hao 3B11F7A=au 3B11F7B=au 3B11F81=haai 3B11F83=haai
    3B11F85=haai 3B11F87=haai 3B11F91=haei 3B11F93=haei 3B11F95=haei 3B11F97=haei 3B11FA1=haoi
    3B11FA3=haoi 3B11FA5=haoi 3B11FA7=haoi 3B11FE0=au 3B11FE1=au 3B11FE2=au 3B11FE3=au
    3B11FE6=au 3B11FE7=au 3B303B3=ng 3B303BA=nk 3B303BE=nx 3B303C7=nch 3B303F0=nk 3B503B0=eu
    3B503C5=eu 3B503CB=eu 3B503CD=eu 3B503D2=eu 3B503D3=eu 3B503D4=eu 3B51F01=hea 3B51F03=hea
    3B51F05=hea 3B51F07=hea 3B51F11=hee 3B51F13=hee 3B51F15=hee 3B51F21=hee 3B51F23=hee
    3B51F25=hee 3B51F27=hee 3B51F31=hei 3B51F33=hei 3B51F35=hei 3B51F37=hei 3B51F41=heo
    3B51F43=heo 3B51F45=heo 3B51F50=eu 3B51F51=heu 3B51F52=eu 3B51F53=heu 3B51F54=eu 3B51F55=heu
    3B51F56=eu 3B51F57=heu 3B51F61=heo 3B51F63=heo 3B51F65=heo 3B51F67=heo 3B51F7A=eu 3B51F7B=eu
    3B51F81=heai 3B51F83=heai 3B51F85=heai 3B51F87=heai 3B51F91=heei 3B51F93=heei 3B51F95=heei
    3B51F97=heei 3B51FA1=heoi 3B51FA3=heoi 3B51FA5=heoi 3B51FA7=heoi 3B51FE0=eu 3B51FE1=eu
    3B51FE2=eu 3B51FE3=eu 3B51FE6=eu 3B51FE7=eu 3B71F01=hea 3B71F03=hea 3B71F05=hea 3B71F07=hea
    3B71F11=hee 3B71F13=hee 3B71F15=hee 3B71F21=hee 3B71F23=hee 3B71F25=hee 3B71F27=hee
    3B71F31=hei 3B71F33=hei 3B71F35=hei 3B71F37=hei 3B71F41=heo 3B71F43=heo 3B71F45=heo
    3B71F51=hey 3B71F53=hey 3B71F55=hey 3B71F57=hey 3B71F61=heo 3B71F63=heo 3B71F65=heo
    3B71F67=heo 3B71F81=heai 3B71F83=heai 3B71F85=heai 3B71F87=heai 3B71F91=heei 3B71F93=heei
    3B71F95=heei 3B71F97=heei 3B71FA1=heoi 3B71FA3=heoi 3B71FA5=heoi 3B71FA7=heoi 3B903B0=iu
    3B903C5=iu 3B903CB=iu 3B903CD=iu 3B903D2=iu 3B903D3=iu 3B903D4=iu 3B91F01=hia 3B91F03=hia
    3B91F05=hia 3B91F07=hia 3B91F11=hie 3B91F13=hie 3B91F15=hie 3B91F21=hie 3B91F23=hie
    3B91F25=hie 3B91F27=hie 3B91F31=hii 3B91F33=hii 3B91F35=hii 3B91F37=hii 3B91F41=hio
    3B91F43=hio 3B91F45=hio 3B91F50=iu 3B91F51=hiu 3B91F52=iu 3B91F53=hiu 3B91F54=iu 3B91F55=hiu
    3B91F56=iu 3B91F57=hiu 3B91F61=hio 3B91F63=hio 3B91F65=hio 3B91F67=hio 3B91F7A=iu 3B91F7B=iu
    3B91F81=hiai 3B91F83=hiai 3B91F85=hiai 3B91F87=hiai 3B91F91=hiei 3B91F93=hiei 3B91F95=hiei
    3B91F97=hiei 3B91FA1=hioi 3B91FA3=hioi 3B91FA5=hioi 3B91FA7=hioi 3B91FE0=iu 3B91FE1=iu
    3B91FE2=iu 3B91FE3=iu 3B91FE6=iu 3B91FE7=iu 3BF03B0=ou 3BF03C5=ou 3BF03CB=ou 3BF03CD=ou
    3BF03D2=ou 3BF03D3=ou 3BF03D4=ou 3BF1F01=hoa 3BF1F03=hoa 3BF1F05=hoa 3BF1F07=hoa 3BF1F11=hoe
    3BF1F13=hoe 3BF1F15=hoe 3BF1F21=hoe 3BF1F23=hoe 3BF1F25=hoe 3BF1F27=hoe 3BF1F31=hoi
    3BF1F33=hoi 3BF1F35=hoi 3BF1F37=hoi 3BF1F41=hoo 3BF1F43=hoo 3BF1F45=hoo 3BF1F50=ou
    3BF1F51=hou 3BF1F52=ou 3BF1F53=hou 3BF1F54=ou 3BF1F55=hou 3BF1F56=ou 3BF1F57=hou 3BF1F61=hoo
    3BF1F63=hoo 3BF1F65=hoo 3BF1F67=hoo 3BF1F7A=ou 3BF1F7B=ou 3BF1F81=hoai 3BF1F83=hoai
    3BF1F85=hoai 3BF1F87=hoai 3BF1F91=hoei 3BF1F93=hoei 3BF1F95=hoei 3BF1F97=hoei 3BF1FA1=hooi
    3BF1FA3=hooi 3BF1FA5=hooi 3BF1FA7=hooi 3BF1FE0=ou 3BF1FE1=ou 3BF1FE2=ou 3BF1FE3=ou
    3BF1FE6=ou 3BF1FE7=ou 3C503B0=yu 3C503C5=yu 3C503CB=yu 3C503CD=yu 3C503D2=yu 3C503D3=yu
    3C503D4=yu 3C51F01=hya 3C51F03=hya 3C51F05=hya 3C51F07=hya 3C51F11=hye 3C51F13=hye
    3C51F15=hye 3C51F21=hye 3C51F23=hye 3C51F25=hye 3C51F27=hye 3C51F31=hyi 3C51F33=hyi
    3C51F35=hyi 3C51F37=hyi 3C51F41=hyo 3C51F43=hyo 3C51F45=hyo 3C51F50=yu 3C51F51=hyu
    3C51F52=yu 3C51F53=hyu 3C51F54=yu 3C51F55=hyu 3C51F56=yu 3C51F57=hyu 3C51F61=hyo 3C51F63=hyo
    3C51F65=hyo 3C51F67=hyo 3C51F7A=yu 3C51F7B=yu 3C51F81=hyai 3C51F83=hyai 3C51F85=hyai
    3C51F87=hyai 3C51F91=hyei 3C51F93=hyei 3C51F95=hyei 3C51F97=hyei 3C51FA1=hyoi 3C51FA3=hyoi
    3C51FA5=hyoi 3C51FA7=hyoi 3C51FE0=yu 3C51FE1=yu 3C51FE2=yu 3C51FE3=yu 3C51FE6=yu 3C51FE7=yu
    3C91F01=hoa 3C91F03=hoa 3C91F05=hoa 3C91F07=hoa 3C91F11=hoe 3C91F13=hoe 3C91F15=hoe
    3C91F21=hoe 3C91F23=hoe 3C91F25=hoe 3C91F27=hoe 3C91F31=hoi 3C91F33=hoi 3C91F35=hoi
    3C91F37=hoi 3C91F41=hoo 3C91F43=hoo 3C91F45=hoo 3C91F51=hoy 3C91F53=hoy 3C91F55=hoy
    3C91F57=hoy 3C91F61=hoo 3C91F63=hoo 3C91F65=hoo 3C91F67=hoo 3C91F81=hoai 3C91F83=hoai
    3C91F85=hoai 3C91F87=hoai 3C91F91=hoei 3C91F93=hoei 3C91F95=hoei 3C91F97=hoei 3C91FA1=hooi
    3C91FA3=hooi 3C91FA5=hooi 3C91FA7=hooi 3D203B0=yu 3D203C5=yu 3D203CB=yu 3D203CD=yu
    3D203D2=yu 3D203D3=yu 3D203D4=yu 3D21F01=hya 3D21F03=hya 3D21F05=hya 3D21F07=hya 3D21F11=hye
    3D21F13=hye 3D21F15=hye 3D21F21=hye 3D21F23=hye 3D21F25=hye 3D21F27=hye 3D21F31=hyi
    3D21F33=hyi 3D21F35=hyi 3D21F37=hyi 3D21F41=hyo 3D21F43=hyo 3D21F45=hyo 3D21F50=yu
    3D21F51=hyu 3D21F52=yu 3D21F53=hyu 3D21F54=yu 3D21F55=hyu 3D21F56=yu 3D21F57=hyu 3D21F61=hyo
    3D21F63=hyo 3D21F65=hyo 3D21F67=hyo 3D21F7A=yu 3D21F7B=yu 3D21F81=hyai 3D21F83=hyai
    3D21F85=hyai 3D21F87=hyai 3D21F91=hyei 3D21F93=hyei 3D21F95=hyei 3D21F97=hyei 3D21FA1=hyoi
    3D21FA3=hyoi 3D21FA5=hyoi 3D21FA7=hyoi 3D21FE0=yu 3D21FE1=yu 3D21FE2=yu 3D21FE3=yu
    3D21FE5=hyr 3D21FE6=yu 3D21FE7=yu 3F503B0=eu 3F503C5=eu 3F503CB=eu 3F503CD=eu 3F503D2=eu
    3F503D3=eu 3F503D4=eu 3F51F01=hea 3F51F03=hea 3F51F05=hea 3F51F07=hea 3F51F11=hee
    3F51F13=hee 3F51F15=hee 3F51F21=hee 3F51F23=hee 3F51F25=hee 3F51F27=hee 3F51F31=hei
    3F51F33=hei 3F51F35=hei 3F51F37=hei 3F51F41=heo 3F51F43=heo 3F51F45=heo 3F51F50=eu
    3F51F51=heu 3F51F52=eu 3F51F53=heu 3F51F54=eu 3F51F55=heu 3F51F56=eu 3F51F57=heu 3F51F61=heo
    3F51F63=heo 3F51F65=heo 3F51F67=heo 3F51F7A=eu 3F51F7B=eu 3F51F81=heai 3F51F83=heai
    3F51F85=heai 3F51F87=heai 3F51F91=heei 3F51F93=heei 3F51F95=heei 3F51F97=heei 3F51FA1=heoi
    3F51FA3=heoi 3F51FA5=heoi 3F51FA7=heoi 3F51FE0=eu 3F51FE1=eu 3F51FE2=eu 3F51FE3=eu
    3F51FE6=eu 3F51FE7=eu 5350552=ev 5480552=u 5780582=u 5B205B0=ea 5B205B1=ea 5B305B0=eo
    5B305B1=eo 5B305B2=ao 5B405B0=ei 5B405B1=ei 5B405B2=ai 5B405B3=oi 5B505B2=ae 5B505B3=oe
    5B505B4=ie 5B605B2=ae 5B605B3=oe 5B605B4=ie 5B705B0=ea 5B705B1=ea 5B705B3=oa 5B705B4=ia
    5B705B5=ea 5B705B6=ea 5B805B0=ea 5B805B1=ea 5B805B3=oa 5B805B4=ia 5B805B5=ea 5B805B6=ea
    5B905B0=eo 5B905B1=eo 5B905B2=ao 5B905B4=io 5B905B5=eo 5B905B6=eo 5B905B7=ao 5B905B8=ao
    5BB05B0=eu 5BB05B1=eu 5BB05B2=au 5BB05B3=ou 5BB05B4=iu 5BB05B5=eu 5BB05B6=eu 5BB05B7=au
    5BB05B8=au 5BB05B9=ou 640064B= 640064C= 640064D= 640064E= 640064F= 6400650= 64C064B=anun
    64D064B=anin 64D064C=unin 64E0622=a 64E0623=a 64E0625=a 64E0627=a 64E064B=ana 64E064C=una
    64E064D=ina 64E0675=a 64F0624=u 64F0648=u 64F064B=anu 64F064C=unu 64F064D=inu 64F064E=au
    64F0676=u 6500626=i 650064A=i 650064B=ani 650064C=uni 650064D=ini 650064E=ai 650064F=ui
    6500678=i 9010902= 9020915=nk~ 9020916=nkh~ 9020917=ng~ 9020918=ngh~ 9020919=nn~ 902091A=nc~
    902091B=nch~ 902091C=nj~ 902091D=njh~ 902091E=nn~ 902091F=nt~ 9020920=nth~ 9020921=nd~
    9020922=ndh~ 9020923=nn~ 9020924=nt~ 9020925=nth~ 9020926=nd~ 9020927=ndh~ 9020928=nn~
    9020929=nn~ 902092F=ny~ 9020930=nr~ 9020931=nr~ 9020932=nl~ 9020933=nl~ 9020934=nl~
    9020935=nv~ 9020936=ns~ 9020937=ns~ 9020938=ns~ 9020939=nh~ 9020958=nq~ 9020959=nkh~
    902095A=ng~ 902095B=nz~ 902095C=nr~ 902095D=nrh~ 902095F=ny~ 915093C=q~ 91C093C=z~
    921093C=r~ 922093C=rh~ 92B093C=f~ 951094D=^ 952094D=^ 953094D=^ 954094D=^ 9810982=
    9820995=nk~ 9820996=nkh~ 9820997=ng~ 9820998=ngh~ 9820999=nn~ 982099A=nc~ 982099B=nch~
    982099C=nj~ 982099D=njh~ 982099E=nn~ 982099F=nt~ 98209A0=nth~ 98209A1=nd~ 98209A2=ndh~
    98209A3=nn~ 98209A4=nt~ 98209A5=nth~ 98209A6=nd~ 98209A7=ndh~ 98209A8=nn~ 98209AF=ny~
    98209B0=nr~ 98209B2=nl~ 98209B6=ns~ 98209B7=ns~ 98209B8=ns~ 98209B9=nh~ 98209DC=nr~
    98209DD=nrh~ 98209DF=ny~ 99509BC=q~ 99C09BC=z~ 9A109BC=r~ 9A209BC=rh~ 9AB09BC=f~ 9F009BE=raa
    9F009BF=rai 9F009C0=rai 9F009C1=rau 9F009C2=rau 9F009C3=rar 9F009C4=rar 9F009C7=rae
    9F009C8=raai 9F009CB=rao 9F009CC=raau 9F009E2=ral 9F009E3=ral 9F109BE=raa 9F109BF=rai
    9F109C0=rai 9F109C1=rau 9F109C2=rau 9F109C3=rar 9F109C4=rar 9F109C7=rae 9F109C8=raai
    9F109CB=rao 9F109CC=raau 9F109E2=ral 9F109E3=ral 9FE09CD=^ A010A02= A020A15=nk~ A020A16=nkh~
    A020A17=ng~ A020A18=ngh~ A020A19=nn~ A020A1A=nc~ A020A1B=nch~ A020A1C=nj~ A020A1D=njh~
    A020A1E=nn~ A020A1F=nt~ A020A20=nth~ A020A21=nd~ A020A22=ndh~ A020A23=nn~ A020A24=nt~
    A020A25=nth~ A020A26=nd~ A020A27=ndh~ A020A28=nn~ A020A2F=ny~ A020A30=nr~ A020A32=nl~
    A020A33=nl~ A020A35=nv~ A020A36=ns~ A020A38=ns~ A020A39=nh~ A020A59=nkh~ A020A5A=ng~
    A020A5B=nz~ A150A3C=q~ A1C0A3C=z~ A210A3C=r~ A220A3C=rh~ A2B0A3C=f~ A810A82= A820A95=nk~
    A820A96=nkh~ A820A97=ng~ A820A98=ngh~ A820A99=nn~ A820A9A=nc~ A820A9B=nch~ A820A9C=nj~
    A820A9D=njh~ A820A9E=nn~ A820A9F=nt~ A820AA0=nth~ A820AA1=nd~ A820AA2=ndh~ A820AA3=nn~
    A820AA4=nt~ A820AA5=nth~ A820AA6=nd~ A820AA7=ndh~ A820AA8=nn~ A820AAF=ny~ A820AB0=nr~
    A820AB2=nl~ A820AB3=nl~ A820AB5=nv~ A820AB6=ns~ A820AB7=ns~ A820AB8=ns~ A820AB9=nh~
    A950ABC=q~ A9C0ABC=z~ AA10ABC=r~ AA20ABC=rh~ AAB0ABC=f~ B010B02= B020B15=nk~ B020B16=nkh~
    B020B17=ng~ B020B18=ngh~ B020B19=nn~ B020B1A=nc~ B020B1B=nch~ B020B1C=nj~ B020B1D=njh~
    B020B1E=nn~ B020B1F=nt~ B020B20=nth~ B020B21=nd~ B020B22=ndh~ B020B23=nn~ B020B24=nt~
    B020B25=nth~ B020B26=nd~ B020B27=ndh~ B020B28=nn~ B020B2F=ny~ B020B30=nr~ B020B32=nl~
    B020B33=nl~ B020B35=nv~ B020B36=ns~ B020B37=ns~ B020B38=ns~ B020B39=nh~ B020B5C=nr~
    B020B5D=nrh~ B150B3C=q~ B1C0B3C=z~ B210B3C=r~ B220B3C=rh~ B2B0B3C=f~ B820B95=nk~ B820B99=nn~
    B820B9A=nc~ B820B9C=nj~ B820B9E=nn~ B820B9F=nt~ B820BA3=nn~ B820BA4=nt~ B820BA8=nn~
    B820BAF=ny~ B820BB0=nr~ B820BB2=nl~ B820BB3=nl~ B820BB5=nv~ B820BB6=ns~ B820BB7=ns~
    B820BB8=ns~ B820BB9=nh~ C010C02= C020C15=nk~ C020C16=nkh~ C020C17=ng~ C020C18=ngh~
    C020C19=nn~ C020C1A=nc~ C020C1B=nch~ C020C1C=nj~ C020C1D=njh~ C020C1E=nn~ C020C1F=nt~
    C020C20=nth~ C020C21=nd~ C020C22=ndh~ C020C23=nn~ C020C24=nt~ C020C25=nth~ C020C26=nd~
    C020C27=ndh~ C020C28=nn~ C020C2F=ny~ C020C30=nr~ C020C32=nl~ C020C33=nl~ C020C35=nv~
    C020C36=ns~ C020C37=ns~ C020C38=ns~ C020C39=nh~ C480C55=^e C550C4D=^ C560C4D=^ C820C95=nk~
    C820C96=nkh~ C820C97=ng~ C820C98=ngh~ C820C99=nn~ C820C9A=nc~ C820C9B=nch~ C820C9C=nj~
    C820C9D=njh~ C820C9E=nn~ C820C9F=nt~ C820CA0=nth~ C820CA1=nd~ C820CA2=ndh~ C820CA3=nn~
    C820CA4=nt~ C820CA5=nth~ C820CA6=nd~ C820CA7=ndh~ C820CA8=nn~ C820CAF=ny~ C820CB0=nr~
    C820CB2=nl~ C820CB3=nl~ C820CB5=nv~ C820CB6=ns~ C820CB7=ns~ C820CB8=ns~ C820CB9=nh~
    C950CBC=q~ C9C0CBC=z~ CA10CBC=r~ CA20CBC=rh~ CAB0CBC=f~ D020D15=nk~ D020D16=nkh~ D020D17=ng~
    D020D18=ngh~ D020D19=nn~ D020D1A=nc~ D020D1B=nch~ D020D1C=nj~ D020D1D=njh~ D020D1E=nn~
    D020D1F=nt~ D020D20=nth~ D020D21=nd~ D020D22=ndh~ D020D23=nn~ D020D24=nt~ D020D25=nth~
    D020D26=nd~ D020D27=ndh~ D020D28=nn~ D020D2F=ny~ D020D30=nr~ D020D32=nl~ D020D33=nl~
    D020D35=nv~ D020D36=ns~ D020D37=ns~ D020D38=ns~ D020D39=nh~ D020D7A=nn D020D7B=nn D020D7C=nr
    D020D7D=nl D020D7E=nl 1F0003B0=au 1F0003C5=au 1F0003CB=au 1F0003CD=au 1F0003D2=au
    1F0003D3=au 1F0003D4=au 1F001F50=au 1F001F52=au 1F001F54=au 1F001F56=au 1F001F7A=au
    1F001F7B=au 1F001FE0=au 1F001FE1=au 1F001FE2=au 1F001FE3=au 1F001FE6=au 1F001FE7=au
    1F0103B0=hau 1F0103C5=hau 1F0103CB=hau 1F0103CD=hau 1F0103D2=hau 1F0103D3=hau 1F0103D4=hau
    1F011F01=hhaa 1F011F03=hhaa 1F011F05=hhaa 1F011F07=hhaa 1F011F11=hhae 1F011F13=hhae
    1F011F15=hhae 1F011F21=hhae 1F011F23=hhae 1F011F25=hhae 1F011F27=hhae 1F011F31=hhai
    1F011F33=hhai 1F011F35=hhai 1F011F37=hhai 1F011F41=hhao 1F011F43=hhao 1F011F45=hhao
    1F011F50=hau 1F011F51=hhau 1F011F52=hau 1F011F53=hhau 1F011F54=hau 1F011F55=hhau
    1F011F56=hau 1F011F57=hhau 1F011F61=hhao 1F011F63=hhao 1F011F65=hhao 1F011F67=hhao
    1F011F7A=hau 1F011F7B=hau 1F011F81=hhaai 1F011F83=hhaai 1F011F85=hhaai 1F011F87=hhaai
    1F011F91=hhaei 1F011F93=hhaei 1F011F95=hhaei 1F011F97=hhaei 1F011FA1=hhaoi 1F011FA3=hhaoi
    1F011FA5=hhaoi 1F011FA7=hhaoi 1F011FE0=hau 1F011FE1=hau 1F011FE2=hau 1F011FE3=hau
    1F011FE6=hau 1F011FE7=hau 1F1003B0=eu 1F1003C5=eu 1F1003CB=eu 1F1003CD=eu 1F1003D2=eu
    1F1003D3=eu 1F1003D4=eu 1F101F50=eu 1F101F52=eu 1F101F54=eu 1F101F56=eu 1F101F7A=eu
    1F101F7B=eu 1F101FE0=eu 1F101FE1=eu 1F101FE2=eu 1F101FE3=eu 1F101FE6=eu 1F101FE7=eu
    1F1103B0=heu 1F1103C5=heu 1F1103CB=heu 1F1103CD=heu 1F1103D2=heu 1F1103D3=heu 1F1103D4=heu
    1F111F01=hhea 1F111F03=hhea 1F111F05=hhea 1F111F07=hhea 1F111F11=hhee 1F111F13=hhee
    1F111F15=hhee 1F111F21=hhee 1F111F23=hhee 1F111F25=hhee 1F111F27=hhee 1F111F31=hhei
    1F111F33=hhei 1F111F35=hhei 1F111F37=hhei 1F111F41=hheo 1F111F43=hheo 1F111F45=hheo
    1F111F50=heu 1F111F51=hheu 1F111F52=heu 1F111F53=hheu 1F111F54=heu 1F111F55=hheu
    1F111F56=heu 1F111F57=hheu 1F111F61=hheo 1F111F63=hheo 1F111F65=hheo 1F111F67=hheo
    1F111F7A=heu 1F111F7B=heu 1F111F81=hheai 1F111F83=hheai 1F111F85=hheai 1F111F87=hheai
    1F111F91=hheei 1F111F93=hheei 1F111F95=hheei 1F111F97=hheei 1F111FA1=hheoi 1F111FA3=hheoi
    1F111FA5=hheoi 1F111FA7=hheoi 1F111FE0=heu 1F111FE1=heu 1F111FE2=heu 1F111FE3=heu
    1F111FE6=heu 1F111FE7=heu 1F211F01=hhea 1F211F03=hhea 1F211F05=hhea 1F211F07=hhea
    1F211F11=hhee 1F211F13=hhee 1F211F15=hhee 1F211F21=hhee 1F211F23=hhee 1F211F25=hhee
    1F211F27=hhee 1F211F31=hhei 1F211F33=hhei 1F211F35=hhei 1F211F37=hhei 1F211F41=hheo
    1F211F43=hheo 1F211F45=hheo 1F211F51=hhey 1F211F53=hhey 1F211F55=hhey 1F211F57=hhey
    1F211F61=hheo 1F211F63=hheo 1F211F65=hheo 1F211F67=hheo 1F211F81=hheai 1F211F83=hheai
    1F211F85=hheai 1F211F87=hheai 1F211F91=hheei 1F211F93=hheei 1F211F95=hheei 1F211F97=hheei
    1F211FA1=hheoi 1F211FA3=hheoi 1F211FA5=hheoi 1F211FA7=hheoi 1F3003B0=iu 1F3003C5=iu
    1F3003CB=iu 1F3003CD=iu 1F3003D2=iu 1F3003D3=iu 1F3003D4=iu 1F301F50=iu 1F301F52=iu
    1F301F54=iu 1F301F56=iu 1F301F7A=iu 1F301F7B=iu 1F301FE0=iu 1F301FE1=iu 1F301FE2=iu
    1F301FE3=iu 1F301FE6=iu 1F301FE7=iu 1F3103B0=hiu 1F3103C5=hiu 1F3103CB=hiu 1F3103CD=hiu
    1F3103D2=hiu 1F3103D3=hiu 1F3103D4=hiu 1F311F01=hhia 1F311F03=hhia 1F311F05=hhia
    1F311F07=hhia 1F311F11=hhie 1F311F13=hhie 1F311F15=hhie 1F311F21=hhie 1F311F23=hhie
    1F311F25=hhie 1F311F27=hhie 1F311F31=hhii 1F311F33=hhii 1F311F35=hhii 1F311F37=hhii
    1F311F41=hhio 1F311F43=hhio 1F311F45=hhio 1F311F50=hiu 1F311F51=hhiu 1F311F52=hiu
    1F311F53=hhiu 1F311F54=hiu 1F311F55=hhiu 1F311F56=hiu 1F311F57=hhiu 1F311F61=hhio
    1F311F63=hhio 1F311F65=hhio 1F311F67=hhio 1F311F7A=hiu 1F311F7B=hiu 1F311F81=hhiai
    1F311F83=hhiai 1F311F85=hhiai 1F311F87=hhiai 1F311F91=hhiei 1F311F93=hhiei 1F311F95=hhiei
    1F311F97=hhiei 1F311FA1=hhioi 1F311FA3=hhioi 1F311FA5=hhioi 1F311FA7=hhioi 1F311FE0=hiu
    1F311FE1=hiu 1F311FE2=hiu 1F311FE3=hiu 1F311FE6=hiu 1F311FE7=hiu 1F4003B0=ou 1F4003C5=ou
    1F4003CB=ou 1F4003CD=ou 1F4003D2=ou 1F4003D3=ou 1F4003D4=ou 1F401F50=ou 1F401F52=ou
    1F401F54=ou 1F401F56=ou 1F401F7A=ou 1F401F7B=ou 1F401FE0=ou 1F401FE1=ou 1F401FE2=ou
    1F401FE3=ou 1F401FE6=ou 1F401FE7=ou 1F4103B0=hou 1F4103C5=hou 1F4103CB=hou 1F4103CD=hou
    1F4103D2=hou 1F4103D3=hou 1F4103D4=hou 1F411F01=hhoa 1F411F03=hhoa 1F411F05=hhoa
    1F411F07=hhoa 1F411F11=hhoe 1F411F13=hhoe 1F411F15=hhoe 1F411F21=hhoe 1F411F23=hhoe
    1F411F25=hhoe 1F411F27=hhoe 1F411F31=hhoi 1F411F33=hhoi 1F411F35=hhoi 1F411F37=hhoi
    1F411F41=hhoo 1F411F43=hhoo 1F411F45=hhoo 1F411F50=hou 1F411F51=hhou 1F411F52=hou
    1F411F53=hhou 1F411F54=hou 1F411F55=hhou 1F411F56=hou 1F411F57=hhou 1F411F61=hhoo
    1F411F63=hhoo 1F411F65=hhoo 1F411F67=hhoo 1F411F7A=hou 1F411F7B=hou 1F411F81=hhoai
    1F411F83=hhoai 1F411F85=hhoai 1F411F87=hhoai 1F411F91=hhoei 1F411F93=hhoei 1F411F95=hhoei
    1F411F97=hhoei 1F411FA1=hhooi 1F411FA3=hhooi 1F411FA5=hhooi 1F411FA7=hhooi 1F411FE0=hou
    1F411FE1=hou 1F411FE2=hou 1F411FE3=hou 1F411FE6=hou 1F411FE7=hou 1F5003B0=yu 1F5003C5=yu
    1F5003CB=yu 1F5003CD=yu 1F5003D2=yu 1F5003D3=yu 1F5003D4=yu 1F501F50=yu 1F501F52=yu
    1F501F54=yu 1F501F56=yu 1F501F7A=yu 1F501F7B=yu 1F501FE0=yu 1F501FE1=yu 1F501FE2=yu
    1F501FE3=yu 1F501FE6=yu 1F501FE7=yu 1F5103B0=hyu 1F5103C5=hyu 1F5103CB=hyu 1F5103CD=hyu
    1F5103D2=hyu 1F5103D3=hyu 1F5103D4=hyu 1F511F01=hhya 1F511F03=hhya 1F511F05=hhya
    1F511F07=hhya 1F511F11=hhye 1F511F13=hhye 1F511F15=hhye 1F511F21=hhye 1F511F23=hhye
    1F511F25=hhye 1F511F27=hhye 1F511F31=hhyi 1F511F33=hhyi 1F511F35=hhyi 1F511F37=hhyi
    1F511F41=hhyo 1F511F43=hhyo 1F511F45=hhyo 1F511F50=hyu 1F511F51=hhyu 1F511F52=hyu
    1F511F53=hhyu 1F511F54=hyu 1F511F55=hhyu 1F511F56=hyu 1F511F57=hhyu 1F511F61=hhyo
    1F511F63=hhyo 1F511F65=hhyo 1F511F67=hhyo 1F511F7A=hyu 1F511F7B=hyu 1F511F81=hhyai
    1F511F83=hhyai 1F511F85=hhyai 1F511F87=hhyai 1F511F91=hhyei 1F511F93=hhyei 1F511F95=hhyei
    1F511F97=hhyei 1F511FA1=hhyoi 1F511FA3=hhyoi 1F511FA5=hhyoi 1F511FA7=hhyoi 1F511FE0=hyu
    1F511FE1=hyu 1F511FE2=hyu 1F511FE3=hyu 1F511FE6=hyu 1F511FE7=hyu 1F611F01=hhoa 1F611F03=hhoa
    1F611F05=hhoa 1F611F07=hhoa 1F611F11=hhoe 1F611F13=hhoe 1F611F15=hhoe 1F611F21=hhoe
    1F611F23=hhoe 1F611F25=hhoe 1F611F27=hhoe 1F611F31=hhoi 1F611F33=hhoi 1F611F35=hhoi
    1F611F37=hhoi 1F611F41=hhoo 1F611F43=hhoo 1F611F45=hhoo 1F611F51=hhoy 1F611F53=hhoy
    1F611F55=hhoy 1F611F57=hhoy 1F611F61=hhoo 1F611F63=hhoo 1F611F65=hhoo 1F611F67=hhoo
    1F611F81=hhoai 1F611F83=hhoai 1F611F85=hhoai 1F611F87=hhoai 1F611F91=hhoei 1F611F93=hhoei
    1F611F95=hhoei 1F611F97=hhoei 1F611FA1=hhooi 1F611FA3=hhooi 1F611FA5=hhooi 1F611FA7=hhooi
    1F8003B0=aiu 1F8003C5=aiu 1F8003CB=aiu 1F8003CD=aiu 1F8003D2=aiu 1F8003D3=aiu 1F8003D4=aiu
    1F801F50=aiu 1F801F52=aiu 1F801F54=aiu 1F801F56=aiu 1F801F7A=aiu 1F801F7B=aiu 1F801FE0=aiu
    1F801FE1=aiu 1F801FE2=aiu 1F801FE3=aiu 1F801FE6=aiu 1F801FE7=aiu 1F8103B0=haiu 1F8103C5=haiu
    1F8103CB=haiu 1F8103CD=haiu 1F8103D2=haiu 1F8103D3=haiu 1F8103D4=haiu 1F811F50=haiu
    1F811F52=haiu 1F811F54=haiu 1F811F56=haiu 1F811F7A=haiu 1F811F7B=haiu 1F811FE0=haiu
    1F811FE1=haiu 1F811FE2=haiu 1F811FE3=haiu 1F811FE6=haiu 1F811FE7=haiu 1F8203B0=aiu
    1F8203C5=aiu 1F8203CB=aiu 1F8203CD=aiu 1F8203D2=aiu 1F8203D3=aiu 1F8203D4=aiu 1F821F50=aiu
    1F821F52=aiu 1F821F54=aiu 1F821F56=aiu 1F821F7A=aiu 1F821F7B=aiu 1F821FE0=aiu 1F821FE1=aiu
    1F821FE2=aiu 1F821FE3=aiu 1F821FE6=aiu 1F821FE7=aiu 1F8303B0=haiu 1F8303C5=haiu
    1F8303CB=haiu 1F8303CD=haiu 1F8303D2=haiu 1F8303D3=haiu 1F8303D4=haiu 1F831F50=haiu
    1F831F52=haiu 1F831F54=haiu 1F831F56=haiu 1F831F7A=haiu 1F831F7B=haiu 1F831FE0=haiu
    1F831FE1=haiu 1F831FE2=haiu 1F831FE3=haiu 1F831FE6=haiu 1F831FE7=haiu 1F8403B0=aiu
    1F8403C5=aiu 1F8403CB=aiu 1F8403CD=aiu 1F8403D2=aiu 1F8403D3=aiu 1F8403D4=aiu 1F841F50=aiu
    1F841F52=aiu 1F841F54=aiu 1F841F56=aiu 1F841F7A=aiu 1F841F7B=aiu 1F841FE0=aiu 1F841FE1=aiu
    1F841FE2=aiu 1F841FE3=aiu 1F841FE6=aiu 1F841FE7=aiu 1F8503B0=haiu 1F8503C5=haiu
    1F8503CB=haiu 1F8503CD=haiu 1F8503D2=haiu 1F8503D3=haiu 1F8503D4=haiu 1F851F50=haiu
    1F851F52=haiu 1F851F54=haiu 1F851F56=haiu 1F851F7A=haiu 1F851F7B=haiu 1F851FE0=haiu
    1F851FE1=haiu 1F851FE2=haiu 1F851FE3=haiu 1F851FE6=haiu 1F851FE7=haiu 1F8603B0=aiu
    1F8603C5=aiu 1F8603CB=aiu 1F8603CD=aiu 1F8603D2=aiu 1F8603D3=aiu 1F8603D4=aiu 1F861F50=aiu
    1F861F52=aiu 1F861F54=aiu 1F861F56=aiu 1F861F7A=aiu 1F861F7B=aiu 1F861FE0=aiu 1F861FE1=aiu
    1F861FE2=aiu 1F861FE3=aiu 1F861FE6=aiu 1F861FE7=aiu 1F8703B0=haiu 1F8703C5=haiu
    1F8703CB=haiu 1F8703CD=haiu 1F8703D2=haiu 1F8703D3=haiu 1F8703D4=haiu 1F871F50=haiu
    1F871F52=haiu 1F871F54=haiu 1F871F56=haiu 1F871F7A=haiu 1F871F7B=haiu 1F871FE0=haiu
    1F871FE1=haiu 1F871FE2=haiu 1F871FE3=haiu 1F871FE6=haiu 1F871FE7=haiu 1F9003B0=eiu
    1F9003C5=eiu 1F9003CB=eiu 1F9003CD=eiu 1F9003D2=eiu 1F9003D3=eiu 1F9003D4=eiu 1F901F50=eiu
    1F901F52=eiu 1F901F54=eiu 1F901F56=eiu 1F901F7A=eiu 1F901F7B=eiu 1F901FE0=eiu 1F901FE1=eiu
    1F901FE2=eiu 1F901FE3=eiu 1F901FE6=eiu 1F901FE7=eiu 1F9103B0=heiu 1F9103C5=heiu
    1F9103CB=heiu 1F9103CD=heiu 1F9103D2=heiu 1F9103D3=heiu 1F9103D4=heiu 1F911F50=heiu
    1F911F52=heiu 1F911F54=heiu 1F911F56=heiu 1F911F7A=heiu 1F911F7B=heiu 1F911FE0=heiu
    1F911FE1=heiu 1F911FE2=heiu 1F911FE3=heiu 1F911FE6=heiu 1F911FE7=heiu 1F9203B0=eiu
    1F9203C5=eiu 1F9203CB=eiu 1F9203CD=eiu 1F9203D2=eiu 1F9203D3=eiu 1F9203D4=eiu 1F921F50=eiu
    1F921F52=eiu 1F921F54=eiu 1F921F56=eiu 1F921F7A=eiu 1F921F7B=eiu 1F921FE0=eiu 1F921FE1=eiu
    1F921FE2=eiu 1F921FE3=eiu 1F921FE6=eiu 1F921FE7=eiu 1F9303B0=heiu 1F9303C5=heiu
    1F9303CB=heiu 1F9303CD=heiu 1F9303D2=heiu 1F9303D3=heiu 1F9303D4=heiu 1F931F50=heiu
    1F931F52=heiu 1F931F54=heiu 1F931F56=heiu 1F931F7A=heiu 1F931F7B=heiu 1F931FE0=heiu
    1F931FE1=heiu 1F931FE2=heiu 1F931FE3=heiu 1F931FE6=heiu 1F931FE7=heiu 1F9403B0=eiu
    1F9403C5=eiu 1F9403CB=eiu 1F9403CD=eiu 1F9403D2=eiu 1F9403D3=eiu 1F9403D4=eiu 1F941F50=eiu
    1F941F52=eiu 1F941F54=eiu 1F941F56=eiu 1F941F7A=eiu 1F941F7B=eiu 1F941FE0=eiu 1F941FE1=eiu
    1F941FE2=eiu 1F941FE3=eiu 1F941FE6=eiu 1F941FE7=eiu 1F9503B0=heiu 1F9503C5=heiu
    1F9503CB=heiu 1F9503CD=heiu 1F9503D2=heiu 1F9503D3=heiu 1F9503D4=heiu 1F951F50=heiu
    1F951F52=heiu 1F951F54=heiu 1F951F56=heiu 1F951F7A=heiu 1F951F7B=heiu 1F951FE0=heiu
    1F951FE1=heiu 1F951FE2=heiu 1F951FE3=heiu 1F951FE6=heiu 1F951FE7=heiu 1F9603B0=eiu
    1F9603C5=eiu 1F9603CB=eiu 1F9603CD=eiu 1F9603D2=eiu 1F9603D3=eiu 1F9603D4=eiu 1F961F50=eiu
    1F961F52=eiu 1F961F54=eiu 1F961F56=eiu 1F961F7A=eiu 1F961F7B=eiu 1F961FE0=eiu 1F961FE1=eiu
    1F961FE2=eiu 1F961FE3=eiu 1F961FE6=eiu 1F961FE7=eiu 1F9703B0=heiu 1F9703C5=heiu
    1F9703CB=heiu 1F9703CD=heiu 1F9703D2=heiu 1F9703D3=heiu 1F9703D4=heiu 1F971F50=heiu
    1F971F52=heiu 1F971F54=heiu 1F971F56=heiu 1F971F7A=heiu 1F971F7B=heiu 1F971FE0=heiu
    1F971FE1=heiu 1F971FE2=heiu 1F971FE3=heiu 1F971FE6=heiu 1F971FE7=heiu 1FA003B0=oiu
    1FA003C5=oiu 1FA003CB=oiu 1FA003CD=oiu 1FA003D2=oiu 1FA003D3=oiu 1FA003D4=oiu 1FA01F50=oiu
    1FA01F52=oiu 1FA01F54=oiu 1FA01F56=oiu 1FA01F7A=oiu 1FA01F7B=oiu 1FA01FE0=oiu 1FA01FE1=oiu
    1FA01FE2=oiu 1FA01FE3=oiu 1FA01FE6=oiu 1FA01FE7=oiu 1FA103B0=hoiu 1FA103C5=hoiu
    1FA103CB=hoiu 1FA103CD=hoiu 1FA103D2=hoiu 1FA103D3=hoiu 1FA103D4=hoiu 1FA11F50=hoiu
    1FA11F52=hoiu 1FA11F54=hoiu 1FA11F56=hoiu 1FA11F7A=hoiu 1FA11F7B=hoiu 1FA11FE0=hoiu
    1FA11FE1=hoiu 1FA11FE2=hoiu 1FA11FE3=hoiu 1FA11FE6=hoiu 1FA11FE7=hoiu 1FA203B0=oiu
    1FA203C5=oiu 1FA203CB=oiu 1FA203CD=oiu 1FA203D2=oiu 1FA203D3=oiu 1FA203D4=oiu 1FA21F50=oiu
    1FA21F52=oiu 1FA21F54=oiu 1FA21F56=oiu 1FA21F7A=oiu 1FA21F7B=oiu 1FA21FE0=oiu 1FA21FE1=oiu
    1FA21FE2=oiu 1FA21FE3=oiu 1FA21FE6=oiu 1FA21FE7=oiu 1FA303B0=hoiu 1FA303C5=hoiu
    1FA303CB=hoiu 1FA303CD=hoiu 1FA303D2=hoiu 1FA303D3=hoiu 1FA303D4=hoiu 1FA31F50=hoiu
    1FA31F52=hoiu 1FA31F54=hoiu 1FA31F56=hoiu 1FA31F7A=hoiu 1FA31F7B=hoiu 1FA31FE0=hoiu
    1FA31FE1=hoiu 1FA31FE2=hoiu 1FA31FE3=hoiu 1FA31FE6=hoiu 1FA31FE7=hoiu 1FA403B0=oiu
    1FA403C5=oiu 1FA403CB=oiu 1FA403CD=oiu 1FA403D2=oiu 1FA403D3=oiu 1FA403D4=oiu 1FA41F50=oiu
    1FA41F52=oiu 1FA41F54=oiu 1FA41F56=oiu 1FA41F7A=oiu 1FA41F7B=oiu 1FA41FE0=oiu 1FA41FE1=oiu
    1FA41FE2=oiu 1FA41FE3=oiu 1FA41FE6=oiu 1FA41FE7=oiu 1FA503B0=hoiu 1FA503C5=hoiu
    1FA503CB=hoiu 1FA503CD=hoiu 1FA503D2=hoiu 1FA503D3=hoiu 1FA503D4=hoiu 1FA51F50=hoiu
    1FA51F52=hoiu 1FA51F54=hoiu 1FA51F56=hoiu 1FA51F7A=hoiu 1FA51F7B=hoiu 1FA51FE0=hoiu
    1FA51FE1=hoiu 1FA51FE2=hoiu 1FA51FE3=hoiu 1FA51FE6=hoiu 1FA51FE7=hoiu 1FA603B0=oiu
    1FA603C5=oiu 1FA603CB=oiu 1FA603CD=oiu 1FA603D2=oiu 1FA603D3=oiu 1FA603D4=oiu 1FA61F50=oiu
    1FA61F52=oiu 1FA61F54=oiu 1FA61F56=oiu 1FA61F7A=oiu 1FA61F7B=oiu 1FA61FE0=oiu 1FA61FE1=oiu
    1FA61FE2=oiu 1FA61FE3=oiu 1FA61FE6=oiu 1FA61FE7=oiu 1FA703B0=hoiu 1FA703C5=hoiu
    1FA703CB=hoiu 1FA703CD=hoiu 1FA703D2=hoiu 1FA703D3=hoiu 1FA703D4=hoiu 1FA71F50=hoiu
    1FA71F52=hoiu 1FA71F54=hoiu 1FA71F56=hoiu 1FA71F7A=hoiu 1FA71F7B=hoiu 1FA71FE0=hoiu
    1FA71FE1=hoiu 1FA71FE2=hoiu 1FA71FE3=hoiu 1FA71FE6=hoiu 1FA71FE7=hoiu 1FB203B0=aiu
    1FB203C5=aiu 1FB203CB=aiu 1FB203CD=aiu 1FB203D2=aiu 1FB203D3=aiu 1FB203D4=aiu 1FB21F50=aiu
    1FB21F52=aiu 1FB21F54=aiu 1FB21F56=aiu 1FB21F7A=aiu 1FB21F7B=aiu 1FB21FE0=aiu 1FB21FE1=aiu
    1FB21FE2=aiu 1FB21FE3=aiu 1FB21FE6=aiu 1FB21FE7=aiu 1FB303B0=aiu 1FB303C5=aiu 1FB303CB=aiu
    1FB303CD=aiu 1FB303D2=aiu 1FB303D3=aiu 1FB303D4=aiu 1FB31F50=aiu 1FB31F52=aiu 1FB31F54=aiu
    1FB31F56=aiu 1FB31F7A=aiu 1FB31F7B=aiu 1FB31FE0=aiu 1FB31FE1=aiu 1FB31FE2=aiu 1FB31FE3=aiu
    1FB31FE6=aiu 1FB31FE7=aiu 1FB403B0=aiu 1FB403C5=aiu 1FB403CB=aiu 1FB403CD=aiu 1FB403D2=aiu
    1FB403D3=aiu 1FB403D4=aiu 1FB41F50=aiu 1FB41F52=aiu 1FB41F54=aiu 1FB41F56=aiu 1FB41F7A=aiu
    1FB41F7B=aiu 1FB41FE0=aiu 1FB41FE1=aiu 1FB41FE2=aiu 1FB41FE3=aiu 1FB41FE6=aiu 1FB41FE7=aiu
    1FB703B0=aiu 1FB703C5=aiu 1FB703CB=aiu 1FB703CD=aiu 1FB703D2=aiu 1FB703D3=aiu 1FB703D4=aiu
    1FB71F50=aiu 1FB71F52=aiu 1FB71F54=aiu 1FB71F56=aiu 1FB71F7A=aiu 1FB71F7B=aiu 1FB71FE0=aiu
    1FB71FE1=aiu 1FB71FE2=aiu 1FB71FE3=aiu 1FB71FE6=aiu 1FB71FE7=aiu 1FBE03B0=iu 1FBE03C5=iu
    1FBE03CB=iu 1FBE03CD=iu 1FBE03D2=iu 1FBE03D3=iu 1FBE03D4=iu 1FBE1F01=hia 1FBE1F03=hia
    1FBE1F05=hia 1FBE1F07=hia 1FBE1F11=hie 1FBE1F13=hie 1FBE1F15=hie 1FBE1F21=hie 1FBE1F23=hie
    1FBE1F25=hie 1FBE1F27=hie 1FBE1F31=hii 1FBE1F33=hii 1FBE1F35=hii 1FBE1F37=hii 1FBE1F41=hio
    1FBE1F43=hio 1FBE1F45=hio 1FBE1F50=iu 1FBE1F51=hiu 1FBE1F52=iu 1FBE1F53=hiu 1FBE1F54=iu
    1FBE1F55=hiu 1FBE1F56=iu 1FBE1F57=hiu 1FBE1F61=hio 1FBE1F63=hio 1FBE1F65=hio 1FBE1F67=hio
    1FBE1F7A=iu 1FBE1F7B=iu 1FBE1F81=hiai 1FBE1F83=hiai 1FBE1F85=hiai 1FBE1F87=hiai
    1FBE1F91=hiei 1FBE1F93=hiei 1FBE1F95=hiei 1FBE1F97=hiei 1FBE1FA1=hioi 1FBE1FA3=hioi
    1FBE1FA5=hioi 1FBE1FA7=hioi 1FBE1FE0=iu 1FBE1FE1=iu 1FBE1FE2=iu 1FBE1FE3=iu 1FBE1FE6=iu
    1FBE1FE7=iu 1FC203B0=eiu 1FC203C5=eiu 1FC203CB=eiu 1FC203CD=eiu 1FC203D2=eiu 1FC203D3=eiu
    1FC203D4=eiu 1FC21F50=eiu 1FC21F52=eiu 1FC21F54=eiu 1FC21F56=eiu 1FC21F7A=eiu 1FC21F7B=eiu
    1FC21FE0=eiu 1FC21FE1=eiu 1FC21FE2=eiu 1FC21FE3=eiu 1FC21FE6=eiu 1FC21FE7=eiu 1FC303B0=eiu
    1FC303C5=eiu 1FC303CB=eiu 1FC303CD=eiu 1FC303D2=eiu 1FC303D3=eiu 1FC303D4=eiu 1FC31F50=eiu
    1FC31F52=eiu 1FC31F54=eiu 1FC31F56=eiu 1FC31F7A=eiu 1FC31F7B=eiu 1FC31FE0=eiu 1FC31FE1=eiu
    1FC31FE2=eiu 1FC31FE3=eiu 1FC31FE6=eiu 1FC31FE7=eiu 1FC403B0=eiu 1FC403C5=eiu 1FC403CB=eiu
    1FC403CD=eiu 1FC403D2=eiu 1FC403D3=eiu 1FC403D4=eiu 1FC41F50=eiu 1FC41F52=eiu 1FC41F54=eiu
    1FC41F56=eiu 1FC41F7A=eiu 1FC41F7B=eiu 1FC41FE0=eiu 1FC41FE1=eiu 1FC41FE2=eiu 1FC41FE3=eiu
    1FC41FE6=eiu 1FC41FE7=eiu 1FC703B0=eiu 1FC703C5=eiu 1FC703CB=eiu 1FC703CD=eiu 1FC703D2=eiu
    1FC703D3=eiu 1FC703D4=eiu 1FC71F50=eiu 1FC71F52=eiu 1FC71F54=eiu 1FC71F56=eiu 1FC71F7A=eiu
    1FC71F7B=eiu 1FC71FE0=eiu 1FC71FE1=eiu 1FC71FE2=eiu 1FC71FE3=eiu 1FC71FE6=eiu 1FC71FE7=eiu
    1FF203B0=oiu 1FF203C5=oiu 1FF203CB=oiu 1FF203CD=oiu 1FF203D2=oiu 1FF203D3=oiu 1FF203D4=oiu
    1FF21F50=oiu 1FF21F52=oiu 1FF21F54=oiu 1FF21F56=oiu 1FF21F7A=oiu 1FF21F7B=oiu 1FF21FE0=oiu
    1FF21FE1=oiu 1FF21FE2=oiu 1FF21FE3=oiu 1FF21FE6=oiu 1FF21FE7=oiu 1FF303B0=oiu 1FF303C5=oiu
    1FF303CB=oiu 1FF303CD=oiu 1FF303D2=oiu 1FF303D3=oiu 1FF303D4=oiu 1FF31F50=oiu 1FF31F52=oiu
    1FF31F54=oiu 1FF31F56=oiu 1FF31F7A=oiu 1FF31F7B=oiu 1FF31FE0=oiu 1FF31FE1=oiu 1FF31FE2=oiu
    1FF31FE3=oiu 1FF31FE6=oiu 1FF31FE7=oiu 1FF403B0=oiu 1FF403C5=oiu 1FF403CB=oiu 1FF403CD=oiu
    1FF403D2=oiu 1FF403D3=oiu 1FF403D4=oiu 1FF41F50=oiu 1FF41F52=oiu 1FF41F54=oiu 1FF41F56=oiu
    1FF41F7A=oiu 1FF41F7B=oiu 1FF41FE0=oiu 1FF41FE1=oiu 1FF41FE2=oiu 1FF41FE3=oiu 1FF41FE6=oiu
    1FF41FE7=oiu 1FF703B0=oiu 1FF703C5=oiu 1FF703CB=oiu 1FF703CD=oiu 1FF703D2=oiu 1FF703D3=oiu
    1FF703D4=oiu 1FF71F50=oiu 1FF71F52=oiu 1FF71F54=oiu 1FF71F56=oiu 1FF71F7A=oiu 1FF71F7B=oiu
    1FF71FE0=oiu 1FF71FE1=oiu 1FF71FE2=oiu 1FF71FE3=oiu 1FF71FE6=oiu 1FF71FE7=oiu 30AD30A3=kyi
    30AD30A7=kye 30AD30E3=kya 30AD30E5=kyu 30AD30E7=kyo 30AE30A3=gyi 30AE30A7=gye 30AE30E3=gya
    30AE30E5=gyu 30AE30E7=gyo 30B730A7=she 30B730E3=sha 30B730E5=shu 30B730E7=sho 30B830A7=je
    30B830E3=ja 30B830E5=ju 30B830E7=jo 30BB30A3=si 30BC30A3=zi 30C130A7=che 30C130E3=cha
    30C130E5=chu 30C130E7=cho 30C230A7=dje 30C230E3=dja 30C230E5=dju 30C230E7=djo 30C630A3=ti
    30C630A5=tu 30C730A3=di 30C730A5=du 30CB30A3=nyi 30CB30A7=nye 30CB30E3=nya 30CB30E5=nyu
    30CB30E7=nyo 30D230A3=hyi 30D230A7=hye 30D230E3=hya 30D230E5=hyu 30D230E7=hyo 30D330A3=byi
    30D330A7=bye 30D330E3=bya 30D330E5=byu 30D330E7=byo 30D430A3=pyi 30D430A7=pye 30D430E3=pya
    30D430E5=pyu 30D430E7=pyo 30D530A1=fa 30D530A3=fi 30D530A7=fe 30D530A9=fo 30D830A5=hu
    30DF30A3=myi 30DF30A7=mye 30DF30E3=mya 30DF30E5=myu 30DF30E7=myo 30EA30A3=ryi 30EA30A7=rye
    30EA30E3=rya 30EA30E5=ryu 30EA30E7=ryo 30FB30A1=-a 30FB30A3=-i 30FB30A5=-u 30FB30A7=-e
    30FB30A9=-o 30FB30E3=-ya 30FB30E5=-yu 30FB30E7=-yo 30FB30EE=-wa 30FB30F5=-ka 30FB30F6=-ke
    """
}
