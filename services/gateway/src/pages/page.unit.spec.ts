import { markup, page } from './page.ts';

describe('markup', () => {
  it('escapes what is put in, keeps markup, and joins lists', () => {
    const items = ['<a>', 'b & "c"'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul class="${"x'y"}">${items}</ul>`.text).toBe(
      '<ul class="x&#39;y"><li>&lt;a&gt;</li>\n<li>b &amp; &quot;c&quot;</li></ul>',
    );
  });
});

describe('page', () => {
  it('has its title in head and body, and no script', () => {
    const text = page('<Title>', markup`<p>text</p>`);
    expect(text).toContain('<title>&lt;Title&gt;</title>');
    expect(text).toMatch(/<h1>&lt;Title&gt;<\/h1>\s+<p>text<\/p>/);
    expect(text).not.toContain('<script');
  });
});
