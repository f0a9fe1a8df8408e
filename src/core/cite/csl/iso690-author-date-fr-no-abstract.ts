// https://www.zotero.org/styles/iso690-author-date-fr-no-abstract, unchanged but for this line and the next, and the quotation marks round it.
// Licence of the text below: Creative Commons Attribution-ShareAlike 3.0; its authors stand in its <info>.
export default `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never" default-locale="fr-FR">
  <info>
    <title>ISO-690 (author-date, no abstract, Français)</title>
    <id>http://www.zotero.org/styles/iso690-author-date-fr-no-abstract</id>
    <link href="http://www.zotero.org/styles/iso690-author-date-fr-no-abstract" rel="self"/>
    <link href="https://github.com/citation-style-language/styles/pull/405" rel="documentation"/>
    <author>
      <name>Pierre-Amiel Giraud</name>
      <email>pierre-amiel.giraud@u-bordeaux-montaigne.fr</email>
    </author>
    <contributor>
      <name>Raphael Grolimund</name>
      <email>grolimur@protonmail.ch</email>
    </contributor>
    <category citation-format="author-date"/>
    <category field="generic-base"/>
    <summary>Style based on ISO 690:2010(F), V1, derived from Mellifluo, Grolimund, Hardegger and Giraud version.</summary>
    <updated>2021-11-05T21:30:00+00:00</updated>
    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>
  </info>
 <locale>
    <terms>
      <term name="no date">[sans date]</term>
      <term name="in">in</term>
      <term name="online">en&#160;ligne</term>
      <term name="accessed">consulté&#160;le</term>
      <term name="retrieved">disponible</term>
      <term name="from">à l'adresse</term>
      <term name="translator" form="short">trad.</term>
      <term name="editor" form="short">éd.</term>
    </terms>
  </locale>
  <macro name="editor">
    <names variable="editor">
      <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
        <name-part name="family" text-case="uppercase"/>
        <name-part name="given"/>
      </name>
      <label prefix=" (" form="short" suffix=".)"/>
    </names>
  </macro>
  <macro name="translator">
    <names variable="translator">
      <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
        <name-part name="family" text-case="uppercase"/>
        <name-part name="given"/>
      </name>
      <label prefix=" (" form="short" suffix=".)"/>
    </names>
  </macro>
  <macro name="year-date">
    <choose>
      <if variable="issued">
        <date variable="issued">
          <date-part name="year" form="long"/>
        </date>
      </if>
      <else>
        <text term="no date"/>
      </else>
    </choose>
  </macro>
  <macro name="responsability">
    <names variable="author">
      <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
        <name-part name="family" text-case="uppercase"/>
        <name-part name="given"/>
      </name>
      <substitute>
        <text macro="editor"/>
        <text macro="translator"/>
        <text macro="title"/>
      </substitute>
    </names>
    <choose>
      <if variable="author editor translator" match="any">
        <text macro="year-date" prefix=", "/>
      </if>
    </choose>
  </macro>
  <macro name="author-citation">
    <names variable="author">
      <name form="short"/>
      <substitute>
        <names variable="editor"/>
        <names variable="translator"/>
        <text variable="title" font-style="italic"/>
      </substitute>
    </names>
  </macro>
  <macro name="container-author">
    <names variable="container-author">
      <name and="text" name-as-sort-order="all" sort-separator=", " delimiter=", " delimiter-precedes-last="never">
        <name-part name="family" text-case="uppercase"/>
        <name-part name="given"/>
      </name>
    </names>
  </macro>
  <macro name="container-responsability">
    <choose>
      <if variable="container-author editor translator" match="any">
        <choose>
          <if variable="container-author">
            <text macro="container-author"/>
          </if>
          <else-if variable="editor">
            <text macro="editor"/>
          </else-if>
          <else>
            <text macro="translator"/>
          </else>
        </choose>
      </if>
    </choose>
  </macro>
  <macro name="title">
    <choose>
      <if type="book thesis map motion_picture song manuscript" match="any">
        <choose>
          <if variable="author editor translator" match="any">
            <text variable="title" font-style="italic"/>
          </if>
          <else>
            <text variable="title" font-style="italic" suffix=", "/>
            <text macro="year-date" suffix=". "/>
          </else>
        </choose>
      </if>
      <else-if type="paper-conference speech chapter article-journal article-magazine article-newspaper entry entry-dictionary entry-encyclopedia post-weblog post webpage broadcast" match="any">
        <choose>
          <if variable="author editor translator" match="any">
            <text variable="title" suffix=". "/>
          </if>
          <else>
            <text variable="title" suffix=", "/>
            <text macro="year-date" suffix=". "/>
          </else>
        </choose>
        <choose>
          <if type="chapter paper-conference" match="any">
            <text term="in" text-case="capitalize-first" suffix="&#160;: "/>
          </if>
        </choose>
        <choose>
          <if variable="container-author editor translator" match="any">
            <text macro="container-responsability"/>
            <choose>
              <if variable="container-title event" match="any">
                <text value=", "/>
              </if>
            </choose>
          </if>
        </choose>
        <choose>
          <if variable="container-title">
            <text variable="container-title" font-style="italic"/>
          </if>
          <else>
            <text variable="event" font-style="italic"/>
          </else>
        </choose>
      </else-if>
      <else-if type="report">
        <choose>
          <if variable="author editor translator" match="any">
            <text variable="number" suffix="&#160;: "/>
            <text variable="title" font-style="italic"/>
          </if>
          <else>
            <text variable="number" suffix="&#160;: "/>
            <text variable="title" font-style="italic" suffix=", "/>
            <text macro="year-date" suffix=". "/>
          </else>
        </choose>
      </else-if>
      <else-if type="patent">
        <choose>
          <if variable="author editor translator" match="any">
            <text variable="title"/>
          </if>
          <else>
            <text variable="title" suffix=", "/>
            <text macro="year-date" suffix=". "/>
          </else>
        </choose>
      </else-if>
      <else>
        <choose>
          <if variable="author editor translator" match="any">
            <text variable="title" font-style="italic"/>
          </if>
          <else>
            <text variable="title" font-style="italic" suffix=", "/>
            <text macro="year-date" suffix=". "/>
          </else>
        </choose>
      </else>
    </choose>
    <choose>
      <if variable="URL">
        <text term="online" prefix=" [" suffix="]"/>
      </if>
    </choose>
  </macro>
  <macro name="number">
    <text variable="number"/>
  </macro>
  <macro name="medium">
    <text variable="medium" prefix=" [" suffix="]"/>
  </macro>
  <macro name="genre">
    <choose>
      <if type="map">
        <choose>
          <if variable="genre">
            <text variable="genre" prefix="[" suffix="]"/>
          </if>
          <else>
            <text value="carte" prefix="[" suffix="]"/>
          </else>
        </choose>
      </if>
      <else>
        <text variable="genre"/>
      </else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if variable="issued">
        <date variable="issued">
          <date-part name="day" suffix=" "/>
          <date-part name="month" suffix=" "/>
          <date-part name="year"/>
        </date>
      </if>
    </choose>
  </macro>
  <macro name="edition">
    <text variable="edition" form="long"/>
  </macro>
  <macro name="publisher-group">
    <group delimiter="&#160;: ">
      <text variable="publisher-place"/>
      <text variable="publisher"/>
    </group>
  </macro>
  <macro name="issue">
    <group delimiter=", ">
      <text variable="volume" prefix="Vol.&#160;"/>
      <choose>
        <if variable="volume">
          <text variable="issue" prefix="n°&#160;"/>
          <text variable="page" prefix="pp.&#160;"/>
        </if>
        <else-if variable="issue">
          <text variable="issue" prefix="N°&#160;"/>
          <text variable="page" prefix="pp.&#160;"/>
        </else-if>
        <else>
          <text variable="page" prefix="pp.&#160;"/>
        </else>
      </choose>
    </group>
  </macro>
  <macro name="accessed">
    <choose>
      <if variable="URL">
        <group prefix=" [" suffix="]">
          <text term="accessed" text-case="capitalize-first"/>
          <date variable="accessed">
            <date-part name="day" prefix="&#160;"/>
            <date-part name="month" prefix="&#160;"/>
            <date-part name="year" prefix="&#160;"/>
          </date>
        </group>
      </if>
    </choose>
  </macro>
  <macro name="collection">
    <group delimiter=", ">
      <text variable="collection-title"/>
      <text variable="collection-number"/>
    </group>
  </macro>
  <macro name="page">
    <choose>
      <if type="book thesis manuscript" match="any">
        <text variable="number-of-pages" suffix="&#160;p"/>
      </if>
      <else-if type="chapter paper-conference article-newspaper" match="any">
        <text variable="page" prefix="pp.&#160;"/>
      </else-if>
      <else-if type="report patent" match="any">
        <text variable="page" suffix="&#160;p"/>
      </else-if>
    </choose>
  </macro>
  <macro name="isbn">
    <text variable="ISBN" prefix="ISBN&#160;"/>
  </macro>
  <macro name="doi">
    <text variable="DOI" prefix="DOI&#160;"/>
  </macro>
  <macro name="url">
    <choose>
      <if variable="URL">
        <group>
          <text term="retrieved" suffix=" " text-case="capitalize-first"/>
          <text term="from" suffix="&#160;: "/>
          <text variable="URL"/>
        </group>
      </if>
    </choose>
  </macro>
  <macro name="archive">
    <group delimiter=":&#160;">
      <text variable="archive"/>
      <text macro="archive_location"/>
    </group>
  </macro>
  <macro name="archive_location">
    <choose>
      <if variable="archive_location">
        <text variable="archive_location"/>
      </if>
      <else>
        <text variable="call-number"/>
      </else>
    </choose>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-year-suffix="true" disambiguate-add-names="true" disambiguate-add-givenname="true" collapse="year" year-suffix-delimiter=", " after-collapse-delimiter="; ">
    <layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", ">
        <group delimiter=" ">
          <text macro="author-citation"/>
          <text macro="year-date"/>
        </group>
        <group>
          <label variable="locator" suffix=".&#160;" form="short" strip-periods="true"/>
          <text variable="locator"/>
        </group>
      </group>
    </layout>
  </citation>
  <bibliography>
    <sort>
      <key macro="responsability"/>
      <key macro="year-date"/>
    </sort>
    <layout>
      <choose>
        <if type="book map" match="any">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="isbn" suffix=". "/>
            <text macro="url"/>
          </group>
        </if>
        <else-if type="article-journal article-magazine" match="any">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="edition" suffix=". "/>
            <text macro="date" suffix=". "/>
            <text macro="issue" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="doi" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="article-newspaper">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=", "/>
            <text macro="date" suffix=". "/>
            <text macro="page" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="chapter entry entry-dictionary entry-encyclopedia" match="any">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="page" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="isbn" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="speech">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="date" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="page" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="paper-conference">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="date" suffix=". "/>
            <text macro="page" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="isbn" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="thesis">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="post-weblog post webpage" match="any">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="date" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="broadcast motion_picture song" match="any">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="medium" suffix=". "/>
            <text macro="publisher-group" suffix=", "/>
            <text macro="date" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="isbn" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="report">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="manuscript">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="genre" suffix=". "/>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else-if type="patent">
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="number" suffix=". "/>
            <text macro="date" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="url"/>
          </group>
        </else-if>
        <else>
          <group>
            <text macro="responsability" suffix=". "/>
            <choose>
              <if variable="author editor translator" match="any">
                <text macro="title" suffix=". "/>
              </if>
            </choose>
            <text macro="medium" suffix=". "/>
            <text macro="genre" suffix=". "/>
            <text macro="date" suffix=". "/>
            <text macro="edition" suffix=". "/>
            <text macro="publisher-group" suffix=". "/>
            <text macro="number" suffix=". "/>
            <text macro="accessed" suffix=". "/>
            <text macro="collection" suffix=". "/>
            <text macro="page" suffix=". "/>
            <text macro="isbn" suffix=". "/>
            <text macro="url"/>
          </group>
        </else>
      </choose>
      <group display="right-inline">
        <text macro="archive"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
