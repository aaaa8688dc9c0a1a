// What is usually written in 説明, by 提出時期. That a change is one of these is for the author to say.
export const reasonTemplates: Readonly<Record<string, readonly string[]>> = {
  事後: [
    '重要な変更に当たらない',
    '事前に実施することが困難であり、特定個人情報保護評価に関する規則第9条第2項を適用',
  ],
  事前: ['重要な変更に当たるため、事前に提出'],
};
