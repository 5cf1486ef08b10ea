/// The endings that number, gender and case put on words, by script.
///
/// A rule is `ending:bases`, with `-` for an ending that leaves nothing in its place. The longest
/// ending that a word has is taken. Where an ending has more than one origin, a word gets more than
/// one base: «planes» may come from «plan» or from «plane». Endings of verbs and of derived words
/// aren't here on purpose: «planning» is not «plan». English, French and Spanish share one list,
/// since the language of a query isn't known.
///
/// - Source: the idea of light endings is J. Savoy's, «Light Stemming Approaches for the French,
///   Portuguese, German and Hungarian Languages» (2006); the Arabic ones follow light10 of
///   L. Larkey and others (2007). The lists and the choice of several bases are ours.
enum EndingRules {
    /// English, French and Spanish, after folding.
    static let latin = """
        s:- ss: ies:y,ie sses:ss,sse ices:ice,ex,ix,iz ces:ce,z
        nes:ne,n res:re,r les:le,l des:de,d jes:je,j ses:se,s xes:xe,x zes:ze,z hes:he,h oes:oe,o
        yes:ye,y aux:al,ail eaux:eau eux:eu
        ale:al ales:ale,al elle:el elles:elle,el ive:if ives:ive,if euse:eur,eux
        euses:euse,eur,eux ee:e ees:ee,e enne:en ennes:enne,en iere:ier ieres:iere,ier
        ente:ent entes:ente,ent ante:ant antes:ante,ant
        ica:ico icas:ica,ico iva:ivo ivas:iva,ivo ada:ado adas:ada,ado ida:ido idas:ida,ido
        osa:oso osas:osa,oso aria:ario arias:aria,ario
        """

    /// Russian nouns and adjectives; what is left ends in a consonant.
    static let cyrillic = """
        иями:- ями:- ами:- иях:- ях:- ах:- иям:- ям:- ам:- ием:- ьем:- ем:- ом:- ией:- ьей:- ей:-
        ой:- ий:- ый:- ого:- его:- ому:- ему:- ыми:- ими:- ых:- их:- ым:- им:- ая:- яя:- ое:- ее:-
        ую:- юю:- ою:- ею:- ые:- ие:- ье:- ия:- ья:- ию:- ью:- ии:- ьи:- ьями:- ьям:- ьях:- иев:-
        ьев:- ев:- ов:- а:- я:- о:- е:- и:- ы:- у:- ю:- ь:-
        """

    /// Arabic, after folding: plurals, the feminine, the relative adjective, owners.
    static let arabic = """
        ها:- هم:- ان:- ون:- ين:- ات:- ه:- ا:- يه:ي يات:ي يون:ي يين:ي ته:- تها:- تهم:- اتها:- اتهم:-
        اته:-
        """

    /// Arabic conjunctions, prepositions and articles, with the letters that must be left.
    ///
    /// A preposition without an article asks for more, since many words begin with such a letter.
    static let arabicPrefixes = """
        وبال:2 وكال:2 فبال:2 وال:2 بال:2 كال:2 فال:2 ولل:2 فلل:2 لل:2 ال:2 وب:4 ول:4 وك:4
        و:3 ب:4 ل:4 ك:4 ف:4
        """
}
