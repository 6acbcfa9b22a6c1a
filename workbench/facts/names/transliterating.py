"""The characters that Chinese spells foreign names with, as CLDR's cities and countries show them."""

from __future__ import annotations

from functools import cache

from workbench.facts.names.gazetteer import gazetteer

# Those of the usual tables of transliteration (Xinhua's "Names of the World's Peoples", Taiwan's habits) that no city or
# country of CLDR has, in both scripts.
_OF_PEOPLE = (
    "艾安昂奥奧巴拜班邦包鲍鮑贝貝本比彼宾賓波伯博布查茨达達戴丹德登邓鄧迪丁顿頓多杜敦恩尔爾法范菲费費芬冯馮弗福富夫加甘冈岡格戈根贡貢古"
    "瓜圭郭果哈汉漢豪赫亨洪霍胡华華怀懷惠基吉季贾賈坚堅杰傑金津久卡凯凱坎康考科克肯孔库庫夸昆拉莱萊兰蘭朗劳勞勒雷冷黎利莉廖林龙龍隆卢盧"
    "鲁魯伦倫罗羅洛吕呂马馬玛瑪迈邁曼芒毛梅蒙米缪莫姆穆纳納奈嫩尼宁寧纽紐努诺諾农農欧歐帕派潘庞龐培佩彭皮普齐齊奇恰钱錢乔喬切钦欽琴琼瓊"
    "丘冉热仁茹瑞若萨薩塞赛賽桑森沙莎尚绍紹舍申盛施舒斯松苏蘇素孙孫索塔泰坦汤湯陶特滕廷图圖托瓦旺威维維韦韋魏温溫翁沃乌烏伍武希锡錫夏肖"
    "谢謝辛欣兴興休雅亚亞延扬揚尧堯耶叶葉伊因英永尤约約赞贊泽澤扎占詹哲珍朱卓祖佐娜丽麗琳丝絲蒂妮娅婭蕾妲薇芙黛米歇翠蕊茜妙裴畢毕棟拔昆"
    "川史史蒂威廉查理约翰姆考垂登兹茲柯扎克弥彌涅妥措捷蓬馨侯茵妍芭芮歐宏尹蜜恺愷莲蓮琪婕倩珊賢珀佛佐鄂厄凡"
)
# Characters of their names that stand in every sentence.
_EVERYWHERE = frozenset("国國市岛島州城的和是在新大中東东南北港山海角湾灣河江湖圣聖群")


@cache
def transliterating() -> frozenset[str]:
    """The characters."""
    letters = "".join(
        entry.words for listed in gazetteer("zh").values() for entry in listed if len(entry.words) > 2 and entry.value
    )
    return (frozenset(each for each in letters if "\u3400" <= each <= "\u9fff") | frozenset(_OF_PEOPLE)) - _EVERYWHERE
